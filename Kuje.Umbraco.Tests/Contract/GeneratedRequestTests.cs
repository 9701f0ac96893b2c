using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>No request, however odd, is a server error, and what is refused says why.</summary>
[TestFixture]
public class GeneratedRequestTests : RecordedCasesFixture
{
    private const string SeedVariable = "KUJE_REQUEST_SEED";
    private const int Requests = 20_000;
    private const int Clients = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Test]
    public async Task OddRequests_AreAnsweredOrRefused_NeverAServerError()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out int given) ? given : DefaultSeed();
        await TestContext.Progress.WriteLineAsync($"Generated requests: {SeedVariable}={seed}");
        using var http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        });
        var watch = Stopwatch.StartNew();
        int next = -1;
        var statuses = new int[600];
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next); i < Requests && watch.Elapsed < Longest; i = Interlocked.Increment(ref next))
                Interlocked.Increment(ref statuses[await AskAsync(http, new GeneratedRequest(unchecked(seed + i)), seed)]);
        })));

        string answers = string.Join(", ", statuses.Index().Where(status => status.Item > 0).Select(status => $"{status.Item} × {status.Index}"));
        await TestContext.Progress.WriteLineAsync($"Generated requests: {answers} in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.That(new[] { statuses[200], statuses[304], statuses[400], statuses[401], statuses[404] }, Has.All.GreaterThan(0), answers);
    }

    /// <summary>Another one each time where somebody looks on; in CI always the same, so that a change is not refused by chance.</summary>
    private static int DefaultSeed() => Environment.GetEnvironmentVariable("CI") == "true" ? 1 : Random.Shared.Next();

    private async Task<int> AskAsync(HttpClient http, GeneratedRequest generated, int seed)
    {
        using var request = new HttpRequestMessage(generated.Method, new Uri(
            Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + generated.Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach ((string name, string value) in generated.SentHeaders)
            request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage response = await http.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        int status = (int)response.StatusCode;

        string context = $"{SeedVariable}={seed}\n{generated}\n{status} {body}";
        Assert.That(status, Is.LessThan(500), () => $"{context}\n{string.Join('\n', Engine.Log.Errors.TakeLast(1).Select(line => line.Exception))}");

        // Kestrel refuses by itself what is no HTTP, without a body, and ends the connection.
        if (status == 400 && generated.Method == HttpMethod.Get && response.Headers.ConnectionClose is not true)
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), context);
            Assert.That((int?)JsonNode.Parse(body)!["status"], Is.EqualTo(400), context);
        }
        else if (status == 200 && generated.Method == HttpMethod.Get && generated.Address.Length > 24)
        {
            Assert.That(() => JsonDocument.Parse(body).Dispose(), Throws.Nothing, context);
        }

        return status;
    }
}
