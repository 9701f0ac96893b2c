using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

/// <summary>A client that a public generator makes from the document of a real site, compiled and used.</summary>
[TestFixture]
[NonParallelizable]
public class TypeScriptClientTests
{
    private const string Compiler = "node_modules/typescript/bin/tsc";

    private Engine _engine = null!;
    private NodeProject _project = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _project = await NodeProject.OpenAsync();
        _engine = await Engine.StartAsync(settings: [new("Kuje:DemoContent", "true")], listen: true, withKuje: true);
        _http = new HttpClient { BaseAddress = _engine.Address };
        await File.WriteAllBytesAsync(Path.Combine(_project.Folder, "document.json"), await _http.GetByteArrayAsync(Document.Address));
        (int status, string output) = await _project.RunAsync("node_modules/openapi-typescript/bin/cli.js", "document.json", "-o", "delivery.d.ts");
        Assert.That(status, Is.Zero, output);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http?.Dispose();
        _project?.Dispose();
        if (_engine is not null)
            await _engine.DisposeAsync();
    }

    [Test]
    public async Task Client_ReadsAnActivitysArtForms_InATypedWay()
    {
        JsonNode activity = JsonNode.Parse(await _http.GetStringAsync(
            "/umbraco/delivery/api/v2/content?filter=contentType:kujeActivity&take=1&sort=createDate:asc&fields=properties[artForms]"))!["items"]![0]!;
        string path = (string)activity["route"]!["path"]!;
        string[] expected = [.. ((JsonArray)activity["properties"]!["artForms"]!).Select(artForm => (string)artForm!["name"]!)];
        Assert.That(expected, Is.Not.Empty);

        (int compiled, string errors) = await _project.RunAsync(Compiler, "-p", ".");
        Assert.That(compiled, Is.Zero, errors);
        (int ran, string printed) = await _project.RunAsync("print.mjs", _engine.Address.ToString(), path.Trim('/'));

        Assert.That(ran, Is.Zero, printed);
        Assert.That(((JsonArray)JsonNode.Parse(printed)!["artForms"]!).Select(name => (string)name!), Is.EqualTo(expected));
    }

    [Test]
    public async Task Client_DoesNotCompile_WithAPropertyThatTheTypeHasNot()
    {
        (int status, string output) = await _project.RunAsync(Compiler, "-p", "tsconfig.wrong.json");

        Assert.That(status, Is.Not.Zero);
        Assert.That(output, Does.Contain("'artFroms' does not exist").And.Contain("wrong-property.ts").And.Not.Contain("art-forms.ts"));
    }

    [Test]
    public async Task Document_IsValid() => Document.AssertIsValid(await _http.GetStringAsync(Document.Address));
}
