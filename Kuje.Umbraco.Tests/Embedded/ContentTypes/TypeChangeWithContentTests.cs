using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

/// <summary>What content keeps when its type changes, through Core's services.</summary>
public class TypeChangeWithContentTests : EngineFixture
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private IContentTypeService Types => Engine.Get<IContentTypeService>();

    private IContentService Contents => Engine.Get<IContentService>();

    [Test]
    public async Task Values_Stay_WhenAPropertyGetsAnotherAlias()
    {
        (IContentType type, Guid key) = await NewContentAsync("tcRenamed");

        type.PropertyTypes.Single().Alias = "heading";
        await Types.UpdateAsync(type, User);

        Assert.That(Contents.GetById(key)!.GetValue<string>("heading"), Is.EqualTo("Leipä"));
    }

    [Test]
    public async Task Values_AreTheDefaultLanguages_WhenAPropertyBeginsToVary_AndBack()
    {
        (IContentType type, Guid key) = await NewContentAsync("tcVaried");

        type.Variations = ContentVariation.Culture;
        type.PropertyTypes.Single().Variations = ContentVariation.Culture;
        Assert.That((await Types.UpdateAsync(type, User)).Success, Is.True);

        IContent content = Contents.GetById(key)!;
        Assert.That(content.GetValue<string>("title", "en-US"), Is.EqualTo("Leipä"));
        Assert.That(content.GetCultureName("en-US"), Is.EqualTo("tcVaried"));
        Assert.That(content.IsCulturePublished("en-US"), Is.True);

        type = Types.Get(type.Id)!;
        type.Variations = ContentVariation.Nothing;
        Assert.That((await Types.UpdateAsync(type, User)).Success, Is.True);

        content = Contents.GetById(key)!;
        Assert.That(content.GetValue<string>("title"), Is.EqualTo("Leipä"));
        Assert.That((content.Name, content.Published), Is.EqualTo(("tcVaried", true)));
    }

    [Test]
    public async Task Values_DoNotComeBack_WhenARemovedPropertyIsAddedAgain()
    {
        (IContentType type, Guid key) = await NewContentAsync("tcRemoved");
        type.RemovePropertyType("title");
        await Types.UpdateAsync(type, User);
        Assert.That(Contents.GetById(key)!.Properties, Is.Empty);

        type = Types.Get(type.Id)!;
        type.AddPropertyType(NewTitle());
        await Types.UpdateAsync(type, User);

        Assert.That(Contents.GetById(key)!.GetValue<string>("title"), Is.Null);
    }

    [Test]
    public async Task DeleteAsync_DeletesTheTypesContent()
    {
        (IContentType type, Guid key) = await NewContentAsync("tcDeleted");

        await Types.DeleteAsync(type.Key, User);

        Assert.That(Contents.GetById(key), Is.Null);
        Assert.That(await Engine.Get<IPublishedContentCache>().GetByIdAsync(key), Is.Null);
    }

    private async Task<(IContentType Type, Guid Content)> NewContentAsync(string alias)
    {
        var type = new ContentType(Engine.Get<IShortStringHelper>(), -1) { Alias = alias, Name = alias, AllowedAsRoot = true };
        type.AddPropertyType(NewTitle());
        await Types.CreateAsync(type, User);
        IContent content = Contents.Create(alias, Constants.System.Root, alias);
        content.SetValue("title", "Leipä");
        Contents.Save(content);
        Assert.That(Contents.Publish(content, ["*"]).Success, Is.True);
        return (Types.Get(type.Id)!, content.Key);
    }

    private PropertyType NewTitle()
    {
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        IDataType text = Engine.Get<IDataTypeRepository>().Get(Constants.DataTypes.Textbox)!;
        return new PropertyType(Engine.Get<IShortStringHelper>(), text, "title") { Name = "Title" };
    }
}
