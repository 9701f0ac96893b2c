using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

/// <summary>The OpenAPI document: how it is served, and that it follows the site.</summary>
[TestFixture]
[NonParallelizable]
public class ApiDescriptionTests
{
    private Engine _engine = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _engine = await Engine.StartAsync(settings: [new("Umbraco:CMS:DeliveryApi:DisallowedContentTypeAliases:0", "secret")], listen: true);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _engine.Address };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http?.Dispose();
        if (_engine is not null)
            await _engine.DisposeAsync();
    }

    [Test]
    [Order(0)]
    public async Task Document_IsValid_WithoutDocumentTypes() => Document.AssertIsValid(await _http.GetStringAsync(Document.Address));

    [Test]
    public async Task Document_HasAStrongValidator_AndIsNotSentAgain()
    {
        using HttpResponseMessage first = await _http.GetAsync(Document.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, Document.Address) { Headers = { { "If-None-Match", first.Headers.ETag!.Tag } } };
        using HttpResponseMessage second = await _http.SendAsync(request);
        using HttpResponseMessage head = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Document.Address));

        Assert.That(first.Headers.ETag.IsWeak, Is.False);
        Assert.That(first.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(first.Content.Headers.ContentLength));
    }

    [Test]
    public async Task Document_FollowsTypesAtOnce()
    {
        IContentTypeService types = _engine.Get<IContentTypeService>();
        IContentType article = Type("article");
        await types.CreateAsync(article, Constants.Security.SuperUserKey);
        JsonNode created = await Document.GetAsync(_http);
        article.AddPropertyType(Property("heading", (await _engine.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!));
        await types.UpdateAsync(article, Constants.Security.SuperUserKey);
        JsonNode extended = await Document.GetAsync(_http);
        await types.DeleteAsync(article.Key, Constants.Security.SuperUserKey);
        JsonNode removed = await Document.GetAsync(_http);

        Assert.That((string?)created.Schema("ArticleContentResponseModel")?["properties"]!["contentType"]!["enum"]![0], Is.EqualTo("article"));
        Assert.That(created.Property("Article", "heading"), Is.Null);
        Assert.That((string?)extended.Property("Article", "heading")?["type"], Is.EqualTo("string"));
        Assert.That(removed.Schema("ArticleContentResponseModel"), Is.Null);
    }

    [Test]
    public async Task Content_IsOneOfTheSitesTypes_ByItsContentType()
    {
        IContentTypeService types = _engine.Get<IContentTypeService>();
        await types.CreateAsync(Type("open"), Constants.Security.SuperUserKey);
        await types.CreateAsync(Type("secret"), Constants.Security.SuperUserKey);
        JsonNode document = await Document.GetAsync(_http);

        foreach (string union in new[] { "IApiContentResponseModel", "IApiContentModel" })
        {
            JsonNode discriminator = document.Schema(union)!["discriminator"]!;
            Assert.That((string)discriminator["propertyName"]!, Is.EqualTo("contentType"));
            Assert.That(((JsonObject)discriminator["mapping"]!).Select(mapped => mapped.Key), Does.Contain("open").And.Not.Contain("secret"));
        }

        Assert.That(document.ToJsonString(), Does.Not.Contain("secret").And.Not.Contain("SecretContent"));
        Document.AssertIsValid(document.ToJsonString());
    }

    [Test]
    public async Task Types_WhoseAliasesDifferByTheirPunctuation_HaveSchemasOfTheirOwn()
    {
        IContentTypeService types = _engine.Get<IContentTypeService>();
        await types.CreateAsync(Type("newsItem"), Constants.Security.SuperUserKey);
        await types.CreateAsync(Type("newsitem2"), Constants.Security.SuperUserKey);
        await types.CreateAsync(Type("news_item"), Constants.Security.SuperUserKey);
        JsonNode document = await Document.GetAsync(_http);

        var mapping = (JsonObject)document.Schema("IApiContentModel")!["discriminator"]!["mapping"]!;
        Assert.That(mapping.Select(mapped => (string)mapped.Value!), Is.Unique);
        Document.AssertIsValid(document.ToJsonString());
    }

    [Test]
    public async Task Blocks_AreOfTheElementTypesThatTheirEditorAllows()
    {
        IContentTypeService types = _engine.Get<IContentTypeService>();
        IContentType card = Type("card", isElement: true);
        IContentType look = Type("look", isElement: true);
        IContentType other = Type("other", isElement: true);
        foreach (IContentType element in new[] { card, look, other })
            await types.CreateAsync(element, Constants.Security.SuperUserKey);
        IDataType list = await DataTypeAsync(Constants.PropertyEditors.Aliases.BlockList, "Cards", card, look);
        IDataType grid = await DataTypeAsync(Constants.PropertyEditors.Aliases.BlockGrid, "Card grid", card, look);
        IDataType rich = await DataTypeAsync(Constants.PropertyEditors.Aliases.RichText, "Rich cards", card, null);
        IContentType page = Type("blockPage");
        page.AddPropertyType(Property("cards", list));
        page.AddPropertyType(Property("grid", grid));
        page.AddPropertyType(Property("rich", rich));
        await types.CreateAsync(page, Constants.Security.SuperUserKey);

        JsonNode document = await Document.GetAsync(_http);
        JsonNode block = document.Property("BlockPage", "cards")!["properties"]!["items"]!["items"]!["properties"]!;
        JsonNode gridItem = document.Schema("CardGridBlockGridItemModel")!["properties"]!;
        JsonNode richBlock = document.Property("BlockPage", "rich")!["properties"]!["blocks"]!["items"]!["properties"]!;

        Assert.That((string)block["content"]!["$ref"]!, Does.EndWith("/CardElementModel"));
        Assert.That((string)block["settings"]!["oneOf"]![0]!["$ref"]!, Does.EndWith("/LookElementModel"));
        Assert.That((string)gridItem["content"]!["$ref"]!, Does.EndWith("/CardElementModel"));
        Assert.That((string)gridItem["areas"]!["items"]!["properties"]!["items"]!["items"]!["$ref"]!, Does.EndWith("/CardGridBlockGridItemModel"));
        Assert.That((string)richBlock["content"]!["$ref"]!, Does.EndWith("/CardElementModel"));
        Assert.That(((JsonObject)document.Schema("IApiElementModel")!["discriminator"]!["mapping"]!).Select(mapped => mapped.Key), Is.SupersetOf(new[] { "card", "look", "other" }));
        Document.AssertIsValid(document.ToJsonString());
    }

    [Test]
    public async Task Operations_HaveUmbracosIds()
    {
        JsonNode document = await Document.GetAsync(_http);

        Assert.That(
            ((JsonObject)document["paths"]!).Select(path => (string)path.Value!["get"]!["operationId"]!),
            Is.EquivalentTo(new[]
            {
                "GetContent2.0", "GetContentItemByPath2.0", "GetContentItemById2.0", "GetContentItems2.0",
                "GetMedia2.0", "GetMediaItemByPath2.0", "GetMediaItemById2.0", "GetMediaItems2.0",
            }));
        Assert.That(
            ((JsonArray)document["paths"]!["/umbraco/delivery/api/v2/content"]!["get"]!["parameters"]!).Select(parameter => (string)parameter!["name"]!),
            Is.EquivalentTo(new[] { "fetch", "filter", "sort", "skip", "take", "expand", "fields", "Accept-Language", "Accept-Segment", "Api-Key", "Preview", "Start-Item" }));
    }

    [Test]
    public async Task Page_ShowsTheDocument_AndLoadsNothingFromElsewhere()
    {
        using HttpResponseMessage start = await _http.GetAsync("/umbraco/swagger");
        using HttpResponseMessage page = await _http.GetAsync("/umbraco/swagger/index.html");
        string html = await page.Content.ReadAsStringAsync();
        string script = await _http.GetStringAsync("/umbraco/swagger/index.js");

        Assert.That(start.Headers.Location!.ToString(), Is.EqualTo("swagger/index.html"));
        Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'").And.Not.Contain("http"));
        Assert.That(html, Does.Not.Contain("src=\"http").And.Not.Contain("href=\"http"));
        Assert.That(script, Does.Contain("delivery/swagger.json"));
        foreach (string file in new[] { "swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js" })
            Assert.That((await _http.GetAsync("/umbraco/swagger/" + file)).StatusCode, Is.EqualTo(HttpStatusCode.OK), file);
    }

    private async Task<IDataType> DataTypeAsync(string editorAlias, string name, IContentType content, IContentType? settings)
    {
        var block = new Dictionary<string, object> { ["contentElementTypeKey"] = content.Key };
        if (settings is not null)
            block["settingsElementTypeKey"] = settings.Key;
        var dataType = new DataType(_engine.Get<PropertyEditorCollection>()[editorAlias], _engine.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name,
            ConfigurationData = new Dictionary<string, object> { ["blocks"] = new[] { block } },
        };
        var created = await _engine.Get<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        return created.Success ? created.Result : throw new InvalidOperationException(created.Status.ToString());
    }

    private ContentType Type(string alias, bool isElement = false) =>
        new(_engine.Get<IShortStringHelper>(), Constants.System.Root) { Alias = alias, Name = alias, IsElement = isElement };

    private PropertyType Property(string alias, IDataType dataType) => new(_engine.Get<IShortStringHelper>(), dataType, alias) { Name = alias };
}
