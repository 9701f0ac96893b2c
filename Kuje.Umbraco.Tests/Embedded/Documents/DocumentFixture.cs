using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

/// <summary>An engine with Finnish and Swedish, a type that varies by culture and one that does not.</summary>
public abstract class DocumentFixture : EngineFixture
{
    protected const string Fi = "fi-FI";
    protected const string Sv = "sv-FI";

    protected static Guid User => Constants.Security.SuperUserKey;

    private protected IContentService Contents => Engine.Get<IContentService>();

    private protected IContentEditingService Editing => Engine.Get<IContentEditingService>();

    private protected IContentPublishingService Publishing => Engine.Get<IContentPublishingService>();

    private protected IContentType Page { get; private set; } = null!;

    private protected IContentType Plain { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task CreateTypesAsync()
    {
        var languages = Engine.Get<ILanguageService>();
        await languages.CreateAsync(new Language(Fi, "suomi") { IsDefault = true }, User);
        await languages.CreateAsync(new Language(Sv, "svenska"), User);
        Page = await CreateTypeAsync("page", ContentVariation.Culture);
        Plain = await CreateTypeAsync("plain", ContentVariation.Nothing);
        await AllowBelowAsync(Page, Page, Plain);
        await AllowBelowAsync(Plain, Page, Plain);
    }

    private protected async Task<IContentType> CreateTypeAsync(string alias, ContentVariation variation)
    {
        IDataType text = (await Engine.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        IDataType number = (await Engine.Get<IDataTypeService>().GetAsync(new Guid("2e6d3631-066e-44b8-aec4-96f09099b2b5")))!;
        var strings = Engine.Get<IShortStringHelper>();
        var type = new ContentType(strings, Constants.System.Root)
        {
            Alias = alias, Name = alias, Icon = "icon-document", AllowedAsRoot = true, Variations = variation,
        };
        type.AddPropertyGroup("content", "Content");
        type.AddPropertyType(new PropertyType(strings, text, "title") { Name = "Title", Variations = variation }, "content");
        type.AddPropertyType(new PropertyType(strings, number, "count") { Name = "Count", Variations = ContentVariation.Nothing }, "content");
        var types = Engine.Get<IContentTypeService>();
        Assert.That((await types.CreateAsync(type, User)).Success);
        return types.Get(type.Key)!;
    }

    /// <summary>A document of the page type, saved, with a name and a title in each of the cultures.</summary>
    private protected async Task<IContent> CreatePageAsync(Guid? parent = null, string name = "Sivu", params string[] cultures)
    {
        string[] all = cultures.Length == 0 ? [Fi, Sv] : cultures;
        var model = new ContentCreateModel
        {
            ContentTypeKey = Page.Key,
            ParentKey = parent,
            Variants = [.. all.Select(c => new VariantModel { Culture = c, Name = $"{name} {c}" })],
            Properties = [.. all.Select(c => new PropertyValueModel { Alias = "title", Culture = c, Value = $"{name} title {c}" })],
        };
        Attempt<ContentCreateResult, ContentEditingOperationStatus> created = await Editing.CreateAsync(model, User);
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        return created.Result.Content!;
    }

    private protected async Task PublishAsync(Guid key, params string[] cultures)
    {
        string?[] all = cultures.Length == 0 ? [Fi, Sv] : cultures;
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> published =
            await Publishing.PublishAsync(key, [.. all.Select(c => new CulturePublishScheduleModel { Culture = c })], User);
        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
    }

    private protected IContent Read(Guid key) => Contents.GetById(key) ?? throw new InvalidOperationException($"There is no document {key}.");

    private protected IContent[] Children(int parentId) =>
        [.. Contents.GetPagedChildren(parentId, 0, 1000, out _, null, null, Ordering.By("sortOrder"))];

    private protected int Count(string sql, params object?[] args)
    {
        var scopes = Engine.Get<global::Umbraco.Cms.Core.Scoping.ICoreScopeProvider>();
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Engine.Get<Kuje.Umbraco.Embedded.Scoping.AmbientScope>().Session.Count(sql, args);
    }

    private async Task AllowBelowAsync(IContentType parent, params IContentType[] children)
    {
        parent.AllowedContentTypes = [.. children.Select((c, i) => new ContentTypeSort(c.Key, i, c.Alias))];
        Assert.That((await Engine.Get<IContentTypeService>().UpdateAsync(parent, User)).Success);
    }
}
