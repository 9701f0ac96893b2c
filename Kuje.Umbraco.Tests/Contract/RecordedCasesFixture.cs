using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Tests.Embedded;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Sends recorded requests over real HTTP and compares the answers.</summary>
[NonParallelizable]
public abstract class RecordedCasesFixture
{
    private Engine? _engine;

    private protected Engine Engine => _engine!;

    private protected HttpClient Http { get; private set; } = null!;

    /// <summary>Settings of the site, besides those of all fixtures.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _engine = await Engine.StartAsync(
            ContractSite.Folder, [new("Umbraco:CMS:DeliveryApi:ApiKey", ContractSite.ApiKey), .. Settings], listen: true);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _engine.Address };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Http?.Dispose();
        if (_engine is not null)
            await _engine.StopAsync();
    }

    protected async Task AssertAnswersAsRecordedAsync(RecordedCase recorded)
    {
        RecordedAnswer.SortExpected(recorded);
        using HttpRequestMessage request = Request(recorded);
        using HttpResponseMessage response = await Http.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();

        List<string> differences = RecordedAnswer.Differences(recorded, (int)response.StatusCode, name => Header(response, name), body);

        if (differences.Count > 0)
        {
            string logged = string.Join('\n', Engine.Log.Errors.TakeLast(1).Select(line => $"{line.Text} {line.Exception}"));
            Assert.Fail($"{request.Method} {request.RequestUri}\n{string.Join('\n', differences.Take(12))}\n{logged}");
        }
    }

    protected HttpRequestMessage Request(RecordedCase recorded)
    {
        var request = new HttpRequestMessage(new HttpMethod((string?)recorded.Request["method"] ?? "GET"), Address(recorded));
        foreach ((string name, JsonNode? value) in (JsonObject?)recorded.Request["headers"] ?? [])
            request.Headers.TryAddWithoutValidation(name, ((string)value!).Replace("{{apiKey}}", ContractSite.ApiKey, StringComparison.Ordinal));
        return request;
    }

    private Uri Address(RecordedCase recorded)
    {
        string address = Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + (string)recorded.Request["path"]!;
        if (recorded.Request["query"] is JsonObject query)
        {
            address += "?" + string.Join('&', query.SelectMany(parameter =>
                (parameter.Value is JsonArray values ? values.Select(value => (string)value!) : [parameter.Value!.ToString()])
                .Select(value => $"{parameter.Key}={Uri.EscapeDataString(value)}")));
        }

        // Escaped slashes and dots must reach the server as they are written.
        return new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static string? Header(HttpResponseMessage response, string name)
    {
        HttpHeaders headers = name.StartsWith("content-", StringComparison.Ordinal) ? response.Content.Headers : response.Headers;
        return headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;
    }
}
