using Kuje.Umbraco.Tests.Embedded.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Tests.Embedded.DataTypes;

public class DataTypeRepositoryTests
{
    private TypeRepositories _types = null!;

    [SetUp]
    public void Create() => _types = new TypeRepositories();

    [TearDown]
    public void Delete() => _types.Dispose();

    [Test]
    public void Get_KeepsTheAliasOfAnEditorThatIsNotInstalled()
    {
        IDataType read = Read(Save(NewDataType("Odd", "Some.Editor")).Id)!;

        Assert.That(read.Editor, Is.TypeOf<MissingPropertyEditor>());
        Assert.That(read.EditorAlias, Is.EqualTo("Some.Editor"));
    }

    [Test]
    public void Save_KeepsConfiguration()
    {
        DataType dataType = NewDataType("Short text");
        dataType.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 100, ["items"] = new[] { "a", "ä" } };
        dataType.EditorUiAlias = "My.Ui";
        dataType.DatabaseType = ValueStorageType.Integer;

        IDataType read = Read(Save(dataType).Id)!;

        Assert.That(read.ConfigurationData["maxChars"], Is.EqualTo(100));
        Assert.That(read.ConfigurationData["items"], Is.EqualTo(new[] { "a", "ä" }));
        Assert.That((read.EditorUiAlias, read.DatabaseType, read.Name), Is.EqualTo(("My.Ui", ValueStorageType.Integer, "Short text")));
        Assert.That(read.IsDirty(), Is.False);
    }

    [Test]
    public void Get_ReturnsAConfigurationOfItsOwn()
    {
        int id = Save(NewDataType("Text")).Id;

        Read(id)!.ConfigurationData["maxChars"] = 5;

        Assert.That(Read(id)!.ConfigurationData, Does.Not.ContainKey("maxChars"));
    }

    [Test]
    public void Save_NumbersTheName_WhenItIsTaken()
    {
        Save(NewDataType("Text"));

        Assert.That(Save(NewDataType("Text")).Name, Is.EqualTo("Text (1)"));
    }

    [Test]
    public void Save_ChangesTheEditorOfPropertiesThatUseIt()
    {
        DataType dataType = NewDataType("Text");
        Save(dataType);
        ContentType page = _types.NewType("page", ContentVariation.Nothing, "title");
        page.PropertyTypes.Single().DataTypeId = dataType.Id;
        _types.Saved(page);

        dataType.Editor = Editor("Other.Editor");
        Save(dataType);

        Assert.That(_types.Read(page.Id)!.PropertyTypes.Single().PropertyEditorAlias, Is.EqualTo("Other.Editor"));
    }

    [Test]
    public void Delete_TakesItsPropertiesFromTypes()
    {
        DataType dataType = NewDataType("Text");
        Save(dataType);
        ContentType page = _types.NewType("page", ContentVariation.Nothing, "title", "body");
        page.PropertyTypes.First().DataTypeId = dataType.Id;
        _types.Saved(page);
        var use = _types.Do(() => _types.DataTypes.FindUsages(dataType.Id));

        _types.Do(() => _types.DataTypes.Delete(dataType));

        Assert.That(use.Single().Key.ToString(), Is.EqualTo($"umb://document-type/{page.Key:N}"));
        Assert.That(use.Single().Value, Is.EqualTo(new[] { "title" }));
        Assert.That(_types.Read(page.Id)!.PropertyTypes.Single().Alias, Is.EqualTo("body"));
        Assert.That(Read(dataType.Id), Is.Null);
    }

    [Test]
    public void FindListViewUsages_NamesTypesThatListTheirChildren()
    {
        var usages = _types.Do(() => _types.DataTypes.FindListViewUsages(Constants.DataTypes.DefaultMediaListView));

        Assert.That(usages.Keys.Single().ToString(), Is.EqualTo("umb://media-type/f38bd2d765d048e695dc87ce06ec2d3d"));
    }

    [Test]
    public void Get_AnswersTheQueriesOfTheService() => _types.Do(() =>
    {
        var scopes = _types.Get<ICoreScopeProvider>();
        string[] editors = ["Umbraco.Tags", "Umbraco.TextArea"];
        Assert.That(_types.DataTypes.Get(scopes.CreateQuery<IDataType>().Where(d => d.Name == "Textstring")).Single().Id, Is.EqualTo(-88));
        Assert.That(_types.DataTypes.Get(scopes.CreateQuery<IDataType>().Where(d => d.EditorAlias == "Umbraco.Label")).Count(), Is.EqualTo(8));
        Assert.That(_types.DataTypes.Get(scopes.CreateQuery<IDataType>().Where(d => editors.Contains(d.EditorAlias))).Count(), Is.EqualTo(2));
        Assert.That(
            _types.DataTypes.Get(scopes.CreateQuery<IDataType>().Where(d => d.EditorUiAlias == "Umb.PropertyEditorUi.Tiptap")).Single().Id, Is.EqualTo(-87));
    });

    private static MissingPropertyEditor Editor(string alias) => new(alias, null!);

    private DataType NewDataType(string name, string editor = "Umbraco.TextBox") =>
        new(Editor(editor), _types.Get<IConfigurationEditorJsonSerializer>(), -1) { Name = name };

    private DataType Save(DataType dataType)
    {
        _types.Do(() => _types.DataTypes.Save(dataType));
        return dataType;
    }

    private IDataType? Read(int id) => _types.Do(() => _types.DataTypes.Get(id));
}
