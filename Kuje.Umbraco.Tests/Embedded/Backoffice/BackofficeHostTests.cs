using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Embedded.Backoffice;
using Kuje.Umbraco.Tests.Embedded.ManagementApi;

namespace Kuje.Umbraco.Tests.Embedded.Backoffice;

using Browser = ManagementApi.Browser;

/// <summary>The backoffice's page and files, where the build bundled them.</summary>
[TestFixture]
public partial class BackofficeHostTests : ManagementFixture
{
    private BackofficeFiles Files => Engine.Get<BackofficeFiles>();

    [SetUp]
    public void NeedTheClient()
    {
        if (Files.Version is not null)
            return;
        const string missing = "The backoffice was not built: it takes Node.js 20 or newer.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Ignore(missing);
    }

    [Test]
    public async Task Page_MayRunItsOwnScriptsOnly()
    {
        using Browser browser = Open();
        using HttpResponseMessage answer = await browser.Http.GetAsync("/umbraco");
        string page = await answer.Content.ReadAsStringAsync();
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        string map = ImportMap().Match(page).Groups[1].Value;

        Assert.Multiple(() =>
        {
            Assert.That(policy, Does.Contain($"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)))}';"));
            Assert.That(policy, Does.Not.Contain("unsafe-eval").And.Contain("frame-ancestors 'self'"));
            Assert.That(Script().Count(page), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task EveryNameOfTheImportMap_LeadsToAScript()
    {
        using Browser browser = Open();
        Assert.That(Files.Imports, Has.Count.GreaterThan(130));
        foreach (string path in Files.Imports.Values)
        {
            using HttpResponseMessage answer = await browser.Http.GetAsync($"/umbraco/backoffice/{Files.Version}/{path}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/javascript"), path);
        }
    }

    [Test]
    public async Task File_IsKeptForGood_UnderAnAddressWithItsVersion()
    {
        using Browser browser = Open();
        using HttpResponseMessage versioned = await browser.Http.GetAsync($"/umbraco/backoffice/{Files.Version}/css/uui-css.css");
        using HttpResponseMessage plain = await browser.Http.GetAsync("/umbraco/backoffice/css/uui-css.css");
        using HttpResponseMessage old = await browser.Http.GetAsync("/umbraco/backoffice/000000000000/css/uui-css.css");
        using var known = new HttpRequestMessage(HttpMethod.Get, "/umbraco/backoffice/css/uui-css.css");
        known.Headers.IfNoneMatch.Add(plain.Headers.ETag!);
        using HttpResponseMessage unchanged = await browser.Http.SendAsync(known);

        Assert.Multiple(() =>
        {
            Assert.That(versioned.Headers.CacheControl!.ToString(), Does.Contain("max-age=31536000").And.Contain("immutable"));
            Assert.That(plain.Headers.CacheControl!.NoCache, Is.True);
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task File_IsTheSame_CompressedOrNot()
    {
        using Browser browser = Open();
        string address = $"/umbraco/backoffice/{Files.Version}/chunks/start.js";
        byte[] plain = await browser.Http.GetByteArrayAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using HttpResponseMessage answer = await browser.Http.SendAsync(request);
        await using var content = new System.IO.Compression.BrotliStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await content.CopyToAsync(unpacked);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
            Assert.That(answer.Content.Headers.ContentLength, Is.LessThan(plain.Length / 3));
            Assert.That(unpacked.ToArray(), Is.EqualTo(plain));
        });
    }

    [TestCase("/umbraco/backoffice/../appsettings.json")]
    [TestCase("/umbraco/backoffice/%2e%2e/appsettings.json")]
    [TestCase("/umbraco/backoffice/nothing.js")]
    [TestCase("/umbraco/management/api/v1/nothing")]
    [TestCase("/umbraco/nothing")]
    public async Task WhatIsNotThere_IsNotThePage(string address)
    {
        using Browser browser = Open();
        using HttpResponseMessage answer = await browser.Http.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [GeneratedRegex("<script type=\"importmap\">(.*)</script>")]
    private static partial Regex ImportMap();

    [GeneratedRegex("<script")]
    private static partial Regex Script();
}
