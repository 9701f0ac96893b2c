using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Versioning;
using Kuje.Umbraco.Tests.Embedded.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Tests.Embedded.Versioning;

public class VersionedContentTests
{
    private TypeRepositories _types = null!;
    private IContentType _type = null!;
    private int _content;

    [SetUp]
    public void Create()
    {
        _types = new TypeRepositories();
        _types.Do(() => _types.Languages.Save(new Language("fi-FI", "Finnish (Finland)") { IsDefault = true }));
        _type = _types.Saved(_types.NewType("page", ContentVariation.Culture, "title", "body"));
        _content = NewContent();
    }

    [TearDown]
    public void Delete() => _types.Dispose();

    private SqliteSession Session => _types.Get<AmbientScope>().Session;

    private int TitleId => _type.PropertyTypes.Single(p => p.Alias == "title").Id;

    [Test]
    public void Follow_DropsValues_WhenAPropertyIsRemoved()
    {
        int id = TitleId;
        Assert.That(HasValues(), Is.True);

        _type.RemovePropertyType("title");
        _types.Saved(_type);

        Assert.That(Text("data"), Does.Not.Contain($"\"{id}\"").And.Contain("Leipä"));
    }

    [Test]
    public void Follow_ForgetsNamesPerCulture_WhenTheTypeNoLongerVaries_AndGivesThemToTheDefault_WhenItDoesAgain()
    {
        _type.Variations = ContentVariation.Nothing;
        _type = _types.Saved(_type);
        Assert.That(Cultures(), Is.Empty);
        Assert.That(Text("cultures"), Is.Null);

        _type.Variations = ContentVariation.Culture;
        _types.Saved(_type);

        Assert.That(Cultures(), Is.EqualTo(new[] { "fi-FI" }));
    }

    [Test]
    public void Drop_TakesNamesAndValuesOfTheLanguage()
    {
        _types.Do(() => _types.Languages.Delete(_types.Languages.GetByIsoCode("en-US")!));

        Assert.That(Text("data"), Does.Not.Contain("Bread").And.Contain("Leipä"));
        Assert.That(Text("cultures"), Does.Not.Contain("en-US").And.Contain("fi-FI"));
        Assert.That(Cultures(), Is.EqualTo(new[] { "fi-FI" }));
    }

    [Test]
    public async Task HasSavedPropertyValues_IsFalse_WhenNoContentHasAValue()
    {
        int body = _type.PropertyTypes.Single(p => p.Alias == "body").Id;
        _types.Do(() => Session.Execute("UPDATE content_version SET data = json_remove(data, @0)", $"$.\"{body}\""));

        Assert.That(HasValues(), Is.True);
        Assert.That(await _types.Do(() => _types.Get<IPropertyTypeUsageRepository>().HasSavedPropertyValuesAsync(_type.Key, "body")), Is.False);
        Assert.That(
            await _types.Do(() => _types.Get<IDataTypeUsageRepository>().HasSavedValuesAsync(Constants.DataTypes.Guids.TextstringGuid)), Is.True);
        Assert.That(
            await _types.Do(() => _types.Get<IDataTypeUsageRepository>().HasSavedValuesAsync(Constants.DataTypes.Guids.TagsGuid)), Is.False);
    }

    private bool HasValues() => _types.Do(() => _types.Get<VersionedContent>().HasValues([TitleId], [_type.Id]));

    private string? Text(string column) =>
        _types.Do(() => Session.First($"SELECT {column} FROM content_version WHERE node_id = @0", row => row.TextOrNull(0), _content));

    private string[] Cultures() =>
        [.. _types.Do(() => Session.Query("SELECT culture FROM content_culture WHERE node_id = @0 ORDER BY 1", row => row.Text(0), _content))];

    private int NewContent() => _types.Do(() =>
    {
        string values = VersionJson.WriteValues(_type.PropertyTypes.Select(p => KeyValuePair.Create(
            p.Id, new List<StoredValue> { new("fi-FI", null, "Leipä"), new("en-US", null, "Bread"), new("en-US", "seg", "Loaf") })));
        string names = VersionJson.WriteCultures([new("fi-FI", "Leipä", DateTime.UnixEpoch), new("en-US", "Bread", DateTime.UnixEpoch)])!;
        int id = _types.Get<NodeStore>().Insert(Guid.NewGuid(), Constants.ObjectTypes.Document, -1, "Leipä").Id;
        int version = Session.Insert(
            "INSERT INTO content_version (node_id, name, date, user_id, cultures, data) VALUES (@0, 'Leipä', @1, -1, @2, @3)",
            id, DateTime.UnixEpoch, names, values);
        Session.Execute("INSERT INTO content (id, type_id, version_id) VALUES (@0, @1, @2)", id, _type.Id, version);
        foreach (string culture in (string[])["fi-FI", "en-US"])
            Session.Execute("INSERT INTO content_culture (node_id, culture, name) VALUES (@0, @1, 'x')", id, culture);
        return id;
    });
}
