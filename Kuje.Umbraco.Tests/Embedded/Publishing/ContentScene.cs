using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

/// <summary>A document type in two languages and documents of it, made through Core's services, and what readers see of them.</summary>
internal sealed class ContentScene(Engine engine)
{
    public const string Finnish = "fi-FI";
    public const string Swedish = "sv-FI";
    public const string Title = "title";
    public const string Code = "code";

    private IContentType _type = null!;

    public string TypeAlias => _type.Alias;

    public IContentService Content => engine.Get<IContentService>();

    public IPublishedContentCache Published => engine.Get<IPublishedContentCache>();

    public static async Task<ContentScene> CreateAsync(Engine engine, string alias)
    {
        var scene = new ContentScene(engine);
        await scene.AddLanguageAsync(Finnish, isDefault: true);
        await scene.AddLanguageAsync(Swedish);
        var type = new ContentType(engine.Get<IShortStringHelper>(), Constants.System.Root)
        {
            Key = Guid.NewGuid(),
            Alias = alias,
            Name = alias,
            AllowedAsRoot = true,
            Variations = ContentVariation.Culture,
        };
        IDataType textstring = (await engine.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        type.AddPropertyType(scene.Property(textstring, Title, ContentVariation.Culture), "content", "Content");
        type.AddPropertyType(scene.Property(textstring, Code, ContentVariation.Nothing), "content", "Content");
        await engine.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        await engine.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey);
        scene._type = engine.Get<IContentTypeService>().Get(alias)!;
        return scene;
    }

    public async Task AddLanguageAsync(string iso, bool isDefault = false)
    {
        ILanguageService languages = engine.Get<ILanguageService>();
        if (await languages.GetAsync(iso) is null)
            await languages.CreateAsync(new Language(iso, iso) { IsDefault = isDefault }, Constants.Security.SuperUserKey);
    }

    public PropertyType Property(IDataType dataType, string alias, ContentVariation variations) =>
        new(engine.Get<IShortStringHelper>(), dataType, alias) { Name = alias, Variations = variations };

    /// <summary>A document with a name and title in Finnish and, if given, in Swedish; saved and not published.</summary>
    public IContent Save(string finnish, string? swedish = null, int parentId = Constants.System.Root)
    {
        IContent content = Content.Create(finnish, parentId, _type.Alias);
        content.SetCultureName(finnish, Finnish);
        content.SetValue(Title, finnish, Finnish);
        content.SetValue(Code, "1");
        if (swedish is not null)
        {
            content.SetCultureName(swedish, Swedish);
            content.SetValue(Title, swedish, Swedish);
        }

        Assert.That(Content.Save(content).Success, Is.True);
        return content;
    }

    public IContent Publish(string finnish, string? swedish = null, int parentId = Constants.System.Root)
    {
        IContent content = Save(finnish, swedish, parentId);
        Publish(content);
        return content;
    }

    public void Publish(IContent content, params string[] cultures)
    {
        PublishResult result = Content.Publish(content, cultures.Length > 0 ? cultures : [.. content.AvailableCultures]);
        Assert.That(result.Success, Is.True, result.Result.ToString());
    }

    /// <summary>Changes the title, and publishes it.</summary>
    public void PublishTitle(Guid key, string title, string culture = Finnish)
    {
        IContent content = Content.GetById(key)!;
        content.SetValue(Title, title, culture);
        Content.Save(content);
        Publish(content, culture);
    }

    /// <summary>The title as readers see it, null where they see no such document or no such culture.</summary>
    public string? ReadTitle(Guid key, string culture = Finnish, bool preview = false) =>
        Published.GetById(preview, key)?.GetProperty(Title) is { } title && title.HasValue(culture) ? title.GetValue(culture)?.ToString() : null;

    public string Url(Guid key, string culture = Finnish)
    {
        using UmbracoContextReference context = engine.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        return engine.Get<global::Umbraco.Cms.Core.Routing.IPublishedUrlProvider>().GetUrl(key, UrlMode.Relative, culture);
    }
}
