using System.Net;

namespace Kuje.Umbraco.Tests.Embedded.MediaFiles;

[NonParallelizable]
public class MediaFileDeliveryTests
{
    private Engine _engine = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _engine = await Engine.StartAsync(listen: true, settings: [new("Umbraco:CMS:Content:EnableMediaRecycleBinProtection", "true")]);
        _http = new HttpClient { BaseAddress = _engine.Address };
        string folder = System.IO.Directory.CreateDirectory(Path.Combine(_engine.Folder, "wwwroot", "media", "abc")).FullName;
        foreach (string name in new[] { "kuva.png", "merkki.svg", "ohje.txt", "sivu.html", "outo.xyz", "poistettu.deleted.png" })
            await File.WriteAllTextAsync(Path.Combine(folder, name), "x");
        await File.WriteAllTextAsync(Path.Combine(_engine.Folder, "wwwroot", "secret.txt"), "x");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        await _engine.DisposeAsync();
    }

    [TestCase("kuva.png", "image/png")]
    [TestCase("kuva.png?width=10&rmode=max", "image/png")]
    [TestCase("merkki.svg", "image/svg+xml")]
    [TestCase("ohje.txt", "text/plain")]
    [TestCase("outo.xyz", "application/octet-stream")]
    public async Task File_IsServed_WithoutSniffingOrRunning(string name, string type)
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri($"/media/abc/{name}", UriKind.Relative));
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("sandbox"));
        });
    }

    [Test]
    public async Task Page_IsSaved_NotShown()
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri("/media/abc/sivu.html", UriKind.Relative));
        Assert.That(response.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
    }

    [TestCase("/media/abc/")]
    [TestCase("/media/")]
    [TestCase("/media/none.png")]
    [TestCase("/media/abc/poistettu.deleted.png")]
    [TestCase("/media/..%2fsecret.txt")]
    [TestCase("/media/%2e%2e/secret.txt")]
    public async Task Folder_TrashedFileAndOutside_AreNotFound(string path)
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri(_engine.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
