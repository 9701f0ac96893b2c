using System.Net;
using System.Text.Json;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Tests.Embedded;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>Both pages that the content model was drawn from can be drawn from the Delivery API's JSON alone.</summary>
[NonParallelizable]
internal sealed class HubPageTests
{
    private Engine _engine = null!;
    private HubJson _uusimaa = null!;
    private HubJson _kymenlaakso = null!;

    [OneTimeSetUp]
    public async Task ReadPagesAsync()
    {
        _engine = await Engine.StartAsync(settings: [new("Kuje:DemoContent", "true")], listen: true, withKuje: true);
        using var client = new HttpClient { BaseAddress = _engine.Address };
        _uusimaa = await HubJson.ReadAsync(FetchAsync, ContentKey.OfNode("kuje-uusimaa"), TypeAlias.Organisation, TypeAlias.Activity);
        _kymenlaakso = await HubJson.ReadAsync(FetchAsync, ContentKey.OfNode("kymenlaakso"), TypeAlias.Project, TypeAlias.Meeting);

        async Task<JsonElement> FetchAsync(string path)
        {
            using var response = await client.GetAsync(new Uri("/umbraco/delivery/api/v2/content" + path, UriKind.Relative));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
            return document.RootElement.Clone();
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }
    }

    [TestCaseSource(typeof(UusimaaPage), nameof(UusimaaPage.Parts))]
    public void Uusimaa_Shows(PagePart part) => Assert.That(part.IsThere(_uusimaa), Is.True, part.Name);

    [TestCaseSource(typeof(KymenlaaksoPage), nameof(KymenlaaksoPage.Parts))]
    public void Kymenlaakso_Shows(PagePart part) => Assert.That(part.IsThere(_kymenlaakso), Is.True, part.Name);
}
