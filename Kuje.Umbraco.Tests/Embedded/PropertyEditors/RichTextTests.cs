using System.Text.Json;
using Kuje.Umbraco.Embedded.PropertyEditors.RichText;
using Moq;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Strings;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Kuje.Umbraco.Tests.Embedded.PropertyEditors;

[NonParallelizable]
public class RichTextTests
{
    private static readonly Guid Page = Guid.Parse("a0cc57b8-ed41-570b-907f-ba2948ca28f4");
    private static readonly Guid Picture = Guid.Parse("9c8aeffb-a3aa-5f8d-87c2-a8c6aaac2c6e");
    private static readonly Guid Home = Guid.Parse("119cfc23-3705-5861-8a0e-97197de36086");
    private EditorHost _host = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _host = new EditorHost();
        IPublishedContent page = Node(Page, "ctrPage");
        IPublishedContent picture = Node(Picture, "Image");
        _host.PublishedDocuments.Setup(cache => cache.GetById(Page)).Returns(page);
        _host.PublishedMedia.Setup(cache => cache.GetById(Picture)).Returns(picture);
        _host.Routes.Setup(routes => routes.Build(page, It.IsAny<string>()))
            .Returns(() => new ApiContentRoute("/tietoa-meistae/", new ApiContentStartItem(Home, "etusivu")));
        _host.MediaUrls.Setup(urls => urls.GetUrl(picture)).Returns("/media/abc/toinen-kuva.png");
        _host.Urls.Setup(urls => urls.GetMediaUrl(Picture, It.IsAny<UrlMode>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Uri>()))
            .Returns("/media/abc/toinen-kuva.png");
    }

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [TestCase("<p>Äänekosken yö & öljy &lt;ö&gt;&nbsp;—<br></p>", "<p>Äänekosken yö & öljy &lt;ö&gt;&nbsp;—<br></p>")]
    [TestCase(
        "<a type=\"document\" href=\"/{localLink:a0cc57b8-ed41-570b-907f-ba2948ca28f4}?a=b#c\" title=\"Lue\">x</a>",
        "<a href=\"/tietoa-meistae/?a=b#c\" title=\"Lue\" data-destination-id=\"a0cc57b8-ed41-570b-907f-ba2948ca28f4\" data-destination-type=\"ctrPage\" data-start-item-path=\"etusivu\" data-start-item-id=\"119cfc23-3705-5861-8a0e-97197de36086\" data-link-type=\"Content\">x</a>")]
    [TestCase(
        "<a href=\"/{localLink:umb://media/9c8aeffba3aa5f8d87c2a8c6aaac2c6e}\">x</a>",
        "<a href=\"/media/abc/toinen-kuva.png\" data-destination-id=\"9c8aeffb-a3aa-5f8d-87c2-a8c6aaac2c6e\" data-destination-type=\"Image\" data-link-type=\"Media\">x</a>")]
    [TestCase("<a type=\"document\" href=\"/{localLink:d387b99b-4ec5-556b-8c9c-9e492cdbdebe}\">Luonnos</a>", "<a>Luonnos</a>")]
    [TestCase("<a href=\"https://example.org/?x=1&amp;y=2\" target=_blank>x</a>", "<a href=\"https://example.org/?x=1&amp;y=2\" target=_blank>x</a>")]
    [TestCase(
        "<img src=\"?rmode=max&amp;width=12\" alt=\"k\" data-udi=\"umb://media/9c8aeffba3aa5f8d87c2a8c6aaac2c6e\">",
        "<img src=\"/media/abc/toinen-kuva.png?rmode=max&amp;width=12\" alt=\"k\">")]
    [TestCase(
        "<umb-rte-block data-content-key=\"a96d04b7-e86a-5769-864c-3b42b389724c\"></umb-rte-block>",
        "<umb-rte-block data-content-id=\"a96d04b7-e86a-5769-864c-3b42b389724c\"></umb-rte-block>")]
    [TestCase("<p onclick=\"x()\">a</p>", "<p>a</p>")]
    public void Deliver_ResolvesLinksAndImages_AndLeavesTheRest(string markup, string delivered)
    {
        var model = (RichTextModel)_host.Deliver(Aliases.RichText, Stored(markup))!;
        Assert.That(model.Markup, Is.EqualTo(delivered));
        Assert.That(model.Blocks, Is.Empty);
    }

    [Test]
    public void ParseElements_GivesATree()
    {
        var root = (RichTextRootElement)_host.Get<global::Umbraco.Cms.Core.DeliveryApi.IApiRichTextElementParser>().Parse(
            "<p>Tervetuloa <strong>mukaan</strong> <a type=\"document\" href=\"/{localLink:a0cc57b8-ed41-570b-907f-ba2948ca28f4}?a=b#c\" title=\"T\">&lt;x</a><br></p><!-- no -->",
            null!)!;
        string json = JsonSerializer.Serialize<object>(root.Elements.Single(), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new Polymorphic() } });
        const string expected = "{\"tag\":\"p\",\"attributes\":{},\"elements\":[{\"text\":\"Tervetuloa \",\"tag\":\"#text\"},{\"tag\":\"strong\",\"attributes\":{},\"elements\":[{\"text\":\"mukaan\",\"tag\":\"#text\"}]},{\"text\":\" \",\"tag\":\"#text\"},{\"tag\":\"a\",\"attributes\":{\"type\":\"document\",\"title\":\"T\",\"route\":{\"path\":\"/tietoa-meistae/\",\"queryString\":\"?a=b#c\",\"startItem\":{\"id\":\"119cfc23-3705-5861-8a0e-97197de36086\",\"path\":\"etusivu\"}},\"destinationId\":\"a0cc57b8-ed41-570b-907f-ba2948ca28f4\",\"destinationType\":\"ctrPage\",\"linkType\":\"Content\"},\"elements\":[{\"text\":\"\\u0026lt;x\",\"tag\":\"#text\"}]},{\"tag\":\"br\",\"attributes\":{},\"elements\":[]}]}";
        Assert.That(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(json), System.Text.Json.Nodes.JsonNode.Parse(expected)), json);
    }

    [TestCase("<p>unclosed")]
    [TestCase("</p></div>text")]
    [TestCase("<")]
    [TestCase("<a href=")]
    [TestCase("<a href='x")]
    [TestCase("<!--")]
    [TestCase("<p / / x=>a</p>")]
    public void Tokens_AreTheMarkup_HoweverBroken(string markup)
    {
        Assert.That(string.Concat(new MarkupTokenizer(markup).Read().Select(token => token.Source)), Is.EqualTo(markup));
        Assert.That(() => _host.Get<global::Umbraco.Cms.Core.DeliveryApi.IApiRichTextElementParser>().Parse(markup, null!), Throws.Nothing);
    }

    [Test]
    public void Store_LeavesOutPathsOfImages_AndEditingBringsThemBack()
    {
        object? client = _host.Client("{\"markup\":\"<p><img src=\\\"/media/x/Kuva.png?width=12\\\" data-udi=\\\"umb://media/9c8aeffba3aa5f8d87c2a8c6aaac2c6e\\\"></p>\",\"blocks\":{\"layout\":{},\"contentData\":[],\"settingsData\":[],\"expose\":[]}}");
        object? stored = _host.Store(Aliases.RichText, client);
        Assert.That(stored!.ToString(), Does.Not.Contain("Kuva.png").And.Contain("?width=12"));
        Assert.That(((RichTextValue)_host.Edit(Aliases.RichText, stored)!).Markup, Does.Contain("src=\"/media/abc/toinen-kuva.png?width=12\""));
        Assert.That(_host.References(Aliases.RichText, stored), Is.EqualTo(new[] { Picture }));
    }

    [TestCase("{\"markup\":\"\",\"blocks\":null}")]
    [TestCase("null")]
    [TestCase("\"\"")]
    public void Store_KeepsNothing_WhenThereIsNoText(string json) => Assert.That(_host.Store(Aliases.RichText, _host.Client(json)), Is.Null);

    [Test]
    public void Read_GivesHtmlWithUrls_AndPlainMarkupOfOldContent()
    {
        _host.Urls.Setup(urls => urls.GetUrl(Page, It.IsAny<UrlMode>(), It.IsAny<string>(), It.IsAny<Uri>())).Returns("/tietoa/");
        var html = (IHtmlEncodedString)_host.Read(Aliases.RichText, "<p><a type=\"document\" href=\"/{localLink:a0cc57b8-ed41-570b-907f-ba2948ca28f4}\">x</a><script>1</script></p>")!;
        Assert.That(html.ToHtmlString(), Is.EqualTo("<p><a href=\"/tietoa/\">x</a></p>"));
    }

    [TestCase("<p>x</p>", true)]
    [TestCase("", false)]
    public void IsValue_LooksAtTheMarkup(string markup, bool isValue)
    {
        IPublishedPropertyType type = _host.Published(Aliases.RichText);
        var converter = _host.Converter(type);
        object? inter = converter.ConvertSourceToIntermediate(Mock.Of<IPublishedElement>(), type, Stored(markup), false);
        Assert.That(converter.IsValue(inter, global::Umbraco.Cms.Core.PropertyEditors.PropertyValueLevel.Inter), Is.EqualTo(isValue));
    }

    private static string Stored(string markup) => JsonSerializer.Serialize(new { markup, blocks = (object?)null });

    private static IPublishedContent Node(Guid key, string type)
    {
        var node = new Mock<IPublishedContent>();
        node.SetupGet(content => content.Key).Returns(key);
        node.SetupGet(content => content.ContentType).Returns(Mock.Of<IPublishedContentType>(contentType => contentType.Alias == type));
        return node.Object;
    }

    private sealed class Polymorphic : System.Text.Json.Serialization.JsonConverter<IRichTextElement>
    {
        public override IRichTextElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, IRichTextElement value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
