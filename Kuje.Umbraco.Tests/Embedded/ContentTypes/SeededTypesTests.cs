using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

/// <summary>What a new database holds, as on Umbraco: other packages and the contract refer to these ids and keys.</summary>
public class SeededTypesTests
{
    private TypeRepositories _types = null!;

    [OneTimeSetUp]
    public void Create() => _types = new TypeRepositories();

    [OneTimeTearDown]
    public void Delete() => _types.Dispose();

    [TestCase(1031, "Folder", "f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d", "")]
    [TestCase(1032, "Image", "cc07b313-0843-4aa8-bbda-871c8da728c8", "umbracoFile,umbracoWidth,umbracoHeight,umbracoBytes,umbracoExtension")]
    [TestCase(1033, "File", "4c52d8ab-54e6-40cd-999c-7a5f24903e4d", "umbracoFile,umbracoExtension,umbracoBytes")]
    [TestCase(1034, "umbracoMediaVideo", "f6c515bb-653c-4bdc-821c-987729ebe327", "umbracoFile,umbracoExtension,umbracoBytes")]
    [TestCase(1035, "umbracoMediaAudio", "a5ddeee0-8fd8-4cee-a658-6f1fcdb00de3", "umbracoFile,umbracoExtension,umbracoBytes")]
    [TestCase(1036, "umbracoMediaArticle", "a43e3414-9599-4230-a7d3-943a21b20122", "umbracoFile,umbracoExtension,umbracoBytes")]
    [TestCase(1037, "umbracoMediaVectorGraphics", "c4b1efcf-a9d5-41c4-9621-e9d273b52a9c", "umbracoFile,umbracoExtension,umbracoBytes")]
    public void MediaTypes_AreUmbracos(int id, string alias, string key, string properties)
    {
        IMediaType type = _types.Do(() => _types.Get<IMediaTypeRepository>().Get(id))!;

        Assert.That((type.Alias, type.Key, type.AllowedAsRoot), Is.EqualTo((alias, Guid.Parse(key), true)));
        Assert.That(string.Join(',', type.PropertyTypes.Select(p => p.Alias)), Is.EqualTo(properties));
    }

    [Test]
    public void Folder_HoldsAllMediaTypesInAList()
    {
        IMediaType folder = _types.Do(() => _types.Get<IMediaTypeRepository>().Get("folder"))!;

        Assert.That(folder.AllowedContentTypes!.Count(), Is.EqualTo(7));
        Assert.That(folder.ListView, Is.EqualTo(Constants.DataTypes.Guids.ListViewMediaGuid));
    }

    [Test]
    public void MemberType_HasCommentsThatMembersDoNotSee()
    {
        IMemberType type = _types.Do(() => _types.Get<IMemberTypeRepository>().Get(1044))!;

        Assert.That(type.Key, Is.EqualTo(Guid.Parse("d59be02f-1df9-4228-aa1e-01917d806cda")));
        Assert.That(type.PropertyTypes.Single().Alias, Is.EqualTo(Constants.Conventions.Member.Comments));
        Assert.That(type.MemberCanViewProperty(Constants.Conventions.Member.Comments), Is.False);
    }

    [TestCase(Constants.DataTypes.Textbox, "0cc0eba1-9960-42c9-bf9b-60e150b429ae", "Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox")]
    [TestCase(Constants.DataTypes.RichtextEditor, "ca90c950-0aff-4e72-b976-a30b1ac57dad", "Umbraco.RichText", "Umb.PropertyEditorUi.Tiptap")]
    [TestCase(Constants.DataTypes.Boolean, "92897bc6-a5f3-4ffe-ae27-f2e7e33dda49", "Umbraco.TrueFalse", "Umb.PropertyEditorUi.Toggle")]
    [TestCase(Constants.DataTypes.DefaultMediaListView, "3a0156c4-3b8c-4803-bdc1-6871faa83fff", "Umbraco.ListView", "Umb.PropertyEditorUi.Collection")]
    [TestCase(1051, "4309a3ea-0d78-4329-a06c-c80b036af19a", "Umbraco.MediaPicker3", "Umb.PropertyEditorUi.MediaPicker")]
    public void DataTypes_AreUmbracos(int id, string key, string editor, string ui)
    {
        IDataType dataType = _types.Do(() => _types.DataTypes.Get(id))!;

        Assert.That((dataType.Key, dataType.EditorAlias, dataType.EditorUiAlias), Is.EqualTo((Guid.Parse(key), editor, ui)));
    }

    [Test]
    public void NewTypes_HaveIdsAboveTheReserved() =>
        Assert.That(_types.Saved(_types.NewType("page")).Id, Is.GreaterThan(1055));
}
