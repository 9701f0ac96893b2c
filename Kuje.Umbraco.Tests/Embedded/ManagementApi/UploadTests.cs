using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>What is taken as a file, and what is not.</summary>
[TestFixture]
public class UploadTests : ManagementFixture
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\">{0}</svg>";

    private static readonly Guid Image = new("cc07b313-0843-4aa8-bbda-871c8da728c8");
    private static readonly Guid VectorGraphics = new("c4b1efcf-a9d5-41c4-9621-e9d273b52a9c");

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Umbraco:CMS:Runtime:MaxRequestLength", "64")];

    [Test]
    public async Task Picture_BecomesMedia_AndIsServedAndResized()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());
        Guid id = await AddMediaAsync(editor, Image, "kuva.png", Png, HttpStatusCode.Created);

        JsonNode urls = (await GetJsonAsync(editor, $"/media/urls?id={id}"))!;
        JsonNode resized = (await GetJsonAsync(editor, $"/imaging/resize/urls?id={id}&width=200&height=100&mode=Crop"))!;
        JsonNode list = (await GetJsonAsync(editor, "/collection/media?id=&dataTypeId=&orderBy=name&orderDirection=Ascending&take=10"))!;
        JsonNode found = (await GetJsonAsync(editor, $"/item/media/search?query=kuva.png&allowedMediaTypes={Image}"))!;
        JsonNode log = (await GetJsonAsync(editor, $"/media/{id}/audit-log"))!;

        using Browser reader = Open();
        using HttpResponseMessage file = await reader.Http.GetAsync((string)urls[0]!["urlInfos"]![0]!["url"]!);
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(Png));
        Assert.That((string?)resized[0]!["urlInfos"]![0]!["url"], Does.Contain("width=200").And.Contain("height=100").And.Contain("rmode=crop"));
        Assert.That(list["items"]!.AsArray().Select(item => (string?)item!["id"]), Does.Contain(id.ToString()));
        Assert.That(found["items"]!.AsArray().Select(item => (string?)item!["id"]), Is.EqualTo(new[] { id.ToString() }));
        Assert.That((int)log["total"]!, Is.GreaterThan(0));
    }

    [Test]
    public async Task FileThatIsNotWhatItsNameSays_BecomesNoMedia()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());

        await AddMediaAsync(editor, Image, "program.png", "MZ this is a program"u8.ToArray(), HttpStatusCode.BadRequest);
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("<rect onload=\"alert(1)\"/>")]
    [TestCase("<a href=\"javascript:alert(1)\"><rect/></a>")]
    [TestCase("<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://example.org\"/></foreignObject>")]
    public async Task DrawingThatCanRunScript_IsRefused(string inside)
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());

        JsonNode problem = (await JsonAsync(
            UploadAsync(editor, Guid.NewGuid(), "drawing.svg", Encoding.UTF8.GetBytes(Svg.Replace("{0}", inside, StringComparison.Ordinal))), HttpStatusCode.BadRequest))!;

        Assert.That((string?)problem["operationStatus"], Is.EqualTo("UploadBlocked"));
    }

    [Test]
    public async Task DrawingWithoutScript_BecomesMedia()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());

        await AddMediaAsync(editor, VectorGraphics, "drawing.svg", Encoding.UTF8.GetBytes(Svg.Replace("{0}", "<rect width=\"1\" height=\"1\"/>", StringComparison.Ordinal)), HttpStatusCode.Created);
    }

    [TestCase("page.aspx")]
    [TestCase("page.cshtml")]
    public async Task FileThatASiteCouldRun_IsRefused(string name)
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());

        JsonNode problem = (await JsonAsync(UploadAsync(editor, Guid.NewGuid(), name, "x"u8.ToArray()), HttpStatusCode.BadRequest))!;

        Assert.That((string?)problem["operationStatus"], Is.EqualTo("FileExtensionNotAllowed"));
    }

    [Test]
    public async Task FileThatIsTooBig_IsRefusedWithTheLimit()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());

        JsonNode problem = (await JsonAsync(UploadAsync(editor, Guid.NewGuid(), "big.png", new byte[100_000]), HttpStatusCode.RequestEntityTooLarge))!;
        JsonNode configuration = (await GetJsonAsync(editor, "/temporary-file/configuration"))!;

        Assert.That((string?)problem["title"], Does.Contain("65536 bytes"));
        Assert.That((int)configuration["maxFileSize"]!, Is.EqualTo(64));
    }

    [Test]
    public async Task Avatar_IsAPictureByItsContent()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());
        Guid fake = Guid.NewGuid(), real = Guid.NewGuid();
        await JsonAsync(UploadAsync(editor, fake, "me.png", "MZ this is a program"u8.ToArray()), HttpStatusCode.Created);
        await JsonAsync(UploadAsync(editor, real, "me.png", Png), HttpStatusCode.Created);

        await PostAsync(editor, "/user/current/avatar", new { file = new { id = fake } }, HttpStatusCode.BadRequest);
        await PostAsync(editor, "/user/current/avatar", new { file = new { id = real } }, HttpStatusCode.OK);

        string avatar = (string)(await GetJsonAsync(editor, "/user/current"))!["avatarUrls"]![0]!;
        Assert.That(await editor.Http.GetByteArrayAsync(avatar), Is.EqualTo(Png));
    }

    private static async Task<Guid> AddMediaAsync(Browser browser, Guid type, string name, byte[] content, HttpStatusCode expected)
    {
        Guid file = Guid.NewGuid(), id = Guid.NewGuid();
        await JsonAsync(UploadAsync(browser, file, name, content), HttpStatusCode.Created);
        await PostAsync(
            browser,
            "/media",
            new
            {
                id,
                mediaType = new { id = type },
                values = new[] { new { alias = "umbracoFile", value = new { temporaryFileId = file } } },
                variants = new[] { new { name } },
            },
            expected);
        return id;
    }

    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, Guid id, string name, byte[] content)
    {
        using var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, { part, "File", name } };
        return await browser.Http.PostAsync(Browser.Api + "/temporary-file", form);
    }
}
