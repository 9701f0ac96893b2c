using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.DataTypes;

/// <summary>Data types through Core's own service, on the whole engine.</summary>
public class DataTypeServiceTests : EngineFixture
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private IDataTypeService DataTypes => Engine.Get<IDataTypeService>();

    [Test]
    public async Task CreateAsync_UpdateAsync_DeleteAsync_DoWhatTheySay()
    {
        DataType dataType = NewDataType("dt text");
        dataType.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 100 };

        var created = await DataTypes.CreateAsync(dataType, User);
        Assert.That(created.Status, Is.EqualTo(DataTypeOperationStatus.Success));

        IDataType read = (await DataTypes.GetAsync(dataType.Key))!;
        Assert.That(read.ConfigurationData["maxChars"], Is.EqualTo(100));
        read.Name = "dt renamed";
        read.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 9 };
        Assert.That((await DataTypes.UpdateAsync(read, User)).Status, Is.EqualTo(DataTypeOperationStatus.Success));

        read = (await DataTypes.GetAsync("dt renamed"))!;
        Assert.That(read.ConfigurationData["maxChars"], Is.EqualTo(9));

        Assert.That((await DataTypes.DeleteAsync(dataType.Key, User)).Status, Is.EqualTo(DataTypeOperationStatus.Success));
        Assert.That(await DataTypes.GetAsync(dataType.Key), Is.Null);
    }

    [Test]
    public async Task CreateAsync_IsRefused_WhenTheKeyIsInUse()
    {
        DataType dataType = NewDataType("dt twice");
        await DataTypes.CreateAsync(dataType, User);
        DataType again = NewDataType("dt twice");
        again.Key = dataType.Key;

        Assert.That((await DataTypes.CreateAsync(again, User)).Status, Is.EqualTo(DataTypeOperationStatus.DuplicateKey));
    }

    [Test]
    public async Task MoveAsync_PutsADataTypeIntoAFolder()
    {
        DataType dataType = NewDataType("dt moved");
        await DataTypes.CreateAsync(dataType, User);
        var folder = await Engine.Get<IDataTypeContainerService>().CreateAsync(null, "Folder", null, User);

        var moved = await DataTypes.MoveAsync((await DataTypes.GetAsync(dataType.Key))!, folder.Result!.Key, User);

        Assert.That(moved.Status, Is.EqualTo(DataTypeOperationStatus.Success));
        Assert.That((await DataTypes.GetAsync(dataType.Key))!.Path, Is.EqualTo($"-1,{folder.Result.Id},{dataType.Id}"));
    }

    [Test]
    public async Task FilterAsync_FindsByNameAndEditor()
    {
        var labels = await DataTypes.FilterAsync(name: "label", editorAlias: Constants.PropertyEditors.Aliases.Label, take: 3);

        Assert.That(labels.Total, Is.EqualTo(8));
        Assert.That(labels.Items.Count(), Is.EqualTo(3));
        Assert.That((await DataTypes.GetByEditorAliasAsync([Constants.PropertyEditors.Aliases.Tags])).Single().Name, Is.EqualTo("Tags"));
    }

    [Test]
    public async Task SeededDataTypes_HaveEditors()
    {
        IEnumerable<IDataType> all = await DataTypes.GetAllAsync();

        Assert.That(all.Where(d => d.Editor is null or MissingPropertyEditor).Select(d => $"{d.Name}: {d.EditorAlias}"), Is.Empty);
    }

    private DataType NewDataType(string name) => new(
        Engine.Get<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.TextBox]!, Engine.Get<IConfigurationEditorJsonSerializer>(), -1)
    {
        Name = name,
        DatabaseType = ValueStorageType.Nvarchar,
        EditorUiAlias = "Umb.PropertyEditorUi.TextBox",
    };
}
