using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

/// <summary>Types through Core's own services, on the whole engine.</summary>
public class ContentTypeServiceTests : EngineFixture
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private IContentTypeService Types => Engine.Get<IContentTypeService>();

    private IContentTypeEditingService Editing => Engine.Get<IContentTypeEditingService>();

    [Test]
    public async Task CreateAsync_MakesATypeWithPropertiesInGroups()
    {
        var group = Guid.NewGuid();
        var title = Guid.NewGuid();
        ContentTypeCreateModel model = Model("ctPage");
        model.Containers = [new ContentTypePropertyContainerModel { Key = group, Name = "Content", Type = "Group" }];
        model.Properties = [Property(title, "title", group)];

        var attempt = await Editing.CreateAsync(model, User);

        Assert.That(attempt.Status, Is.EqualTo(ContentTypeOperationStatus.Success));
        IContentType type = (await Types.GetAsync(model.Key!.Value))!;
        Assert.That(type.PropertyGroups.Single().Key, Is.EqualTo(group));
        Assert.That(type.PropertyTypes.Single().Key, Is.EqualTo(title));
        Assert.That(type.PropertyTypes.Single().PropertyEditorAlias, Is.EqualTo(Constants.PropertyEditors.Aliases.TextBox));
    }

    [Test]
    public async Task UpdateAsync_RenamesAnAliasAndKeepsItsKey()
    {
        ContentTypeCreateModel model = Model("ctRenamed");
        var title = Guid.NewGuid();
        model.Properties = [Property(title, "title")];
        IContentType type = (await Editing.CreateAsync(model, User)).Result!;
        int id = type.PropertyTypes.Single().Id;

        var attempt = await Editing.UpdateAsync(
            type, new ContentTypeUpdateModel { Alias = "ctRenamed", Name = "Renamed", Properties = [Property(title, "heading")] }, User);

        Assert.That(attempt.Status, Is.EqualTo(ContentTypeOperationStatus.Success));
        IPropertyType property = Types.Get(type.Id)!.PropertyTypes.Single();
        Assert.That((property.Id, property.Key, property.Alias), Is.EqualTo((id, title, "heading")));
    }

    [Test]
    public async Task CreateAsync_ComposesTypes_AndComposedOfFindsThem()
    {
        IContentType seo = (await Editing.CreateAsync(With(Model("ctSeo"), Property(Guid.NewGuid(), "description")), User)).Result!;
        ContentTypeCreateModel model = Model("ctComposed");
        model.Compositions = [new Composition { Key = seo.Key, CompositionType = CompositionType.Composition }];

        var attempt = await Editing.CreateAsync(model, User);

        Assert.That(attempt.Status, Is.EqualTo(ContentTypeOperationStatus.Success));
        Assert.That(attempt.Result!.CompositionPropertyTypes.Single().Alias, Is.EqualTo("description"));
        Assert.That(Types.GetComposedOf(seo.Id).Single().Key, Is.EqualTo(model.Key));
    }

    [Test]
    public async Task CreateAsync_IsRefused_WhenTheAliasIsTaken()
    {
        await Editing.CreateAsync(Model("ctTwice"), User);

        Assert.That((await Editing.CreateAsync(Model("ctTwice"), User)).Status, Is.EqualTo(ContentTypeOperationStatus.DuplicateAlias));
    }

    [Test]
    public async Task DeleteAsync_TakesTheTypeFromAllowedChildren()
    {
        IContentType child = (await Editing.CreateAsync(Model("ctChild"), User)).Result!;
        ContentTypeCreateModel model = Model("ctParent");
        model.AllowedContentTypes = [new ContentTypeSort(child.Key, 0, child.Alias)];
        await Editing.CreateAsync(model, User);

        Assert.That(await Types.DeleteAsync(child.Key, User), Is.EqualTo(ContentTypeOperationStatus.Success));

        Assert.That(Types.Get(model.Key!.Value)!.AllowedContentTypes, Is.Empty);
        Assert.That(Types.Get(child.Key), Is.Null);
    }

    [Test]
    public async Task MoveAsync_PutsATypeIntoAFolder()
    {
        IContentType type = (await Editing.CreateAsync(Model("ctMoved"), User)).Result!;
        var folder = await Engine.Get<IContentTypeContainerService>().CreateAsync(null, "Folder", null, User);

        var moved = await Types.MoveAsync(type.Key, folder.Result!.Key);

        Assert.That(moved.Status, Is.EqualTo(ContentTypeStructureOperationStatus.Success));
        Assert.That(Types.Get(type.Key)!.Path, Is.EqualTo($"-1,{folder.Result.Id},{type.Id}"));
    }

    [Test]
    public async Task CopyAsync_GivesTheCopyKeysOfItsOwn()
    {
        IContentType type = (await Editing.CreateAsync(With(Model("ctCopied"), Property(Guid.NewGuid(), "title")), User)).Result!;

        var copy = await Types.CopyAsync(type.Key, null);

        Assert.That(copy.Status, Is.EqualTo(ContentTypeStructureOperationStatus.Success));
        IContentType read = Types.Get(copy.Result!.Key)!;
        Assert.That(read.Alias, Is.Not.EqualTo(type.Alias));
        Assert.That(read.PropertyTypes.Single().Key, Is.Not.EqualTo(type.PropertyTypes.Single().Key));
    }

    private static ContentTypeCreateModel Model(string alias) => new() { Key = Guid.NewGuid(), Alias = alias, Name = alias, Icon = "icon-document" };

    private static ContentTypeCreateModel With(ContentTypeCreateModel model, params ContentTypePropertyTypeModel[] properties)
    {
        model.Properties = properties;
        return model;
    }

    private static ContentTypePropertyTypeModel Property(Guid key, string alias, Guid? container = null) => new()
    {
        Key = key,
        Alias = alias,
        Name = alias,
        ContainerKey = container,
        DataTypeKey = Constants.DataTypes.Guids.TextstringGuid,
    };
}
