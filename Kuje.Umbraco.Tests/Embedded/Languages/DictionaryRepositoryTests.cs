using Kuje.Umbraco.Tests.Embedded.ContentTypes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Tests.Embedded.Languages;

public class DictionaryRepositoryTests
{
    private TypeRepositories _types = null!;

    [SetUp]
    public void Create() => _types = new TypeRepositories();

    [TearDown]
    public void Delete() => _types.Dispose();

    private IDictionaryRepository Dictionary => _types.Get<IDictionaryRepository>();

    [Test]
    public void Save_KeepsTranslations_AndChangesThem()
    {
        DictionaryItem item = NewItem("greeting", "Hello");
        item.Translations.Single().Value = "Hi";
        _types.Do(() => Dictionary.Save(item));

        IDictionaryItem read = _types.Do(() => Dictionary.Get("GREETING"))!;

        Assert.That(read.Key, Is.EqualTo(item.Key));
        Assert.That(read.Translations.Select(t => (t.LanguageIsoCode, t.Value)), Is.EqualTo(new[] { ("en-US", "Hi") }));
        Assert.That(read.IsDirty(), Is.False);
    }

    [Test]
    public void GetDictionaryItemDescendants_FindsByKeyAndTranslation()
    {
        DictionaryItem root = NewItem("site", null);
        DictionaryItem menu = NewItem("menu", null, root.Key);
        NewItem("menu.home", "Front page 100%", menu.Key);
        NewItem("other", "Elsewhere");

        string[] Found(Guid? parent, string? filter) =>
            [.. _types.Do(() => Dictionary.GetDictionaryItemDescendants(parent, filter)).Select(i => i.ItemKey).Order()];

        Assert.That(Found(root.Key, null), Is.EqualTo(new[] { "menu", "menu.home" }));
        Assert.That(Found(root.Key, "0%"), Is.EqualTo(new[] { "menu.home" }));
        Assert.That(Found(null, "menu"), Is.EqualTo(new[] { "menu", "menu.home" }));
        Assert.That(Found(null, null), Has.Length.EqualTo(4));
    }

    [Test]
    public void Delete_TakesItemsBelowAlong()
    {
        DictionaryItem root = NewItem("site", null);
        NewItem("menu", "Menu", root.Key);

        _types.Do(() => Dictionary.Delete(root));

        Assert.That(_types.Do(() => Dictionary.GetMany(Array.Empty<int>())), Is.Empty);
    }

    [Test]
    public void Get_AnswersTheQueriesOfTheService()
    {
        DictionaryItem root = NewItem("site", null);
        NewItem("menu", "Menu", root.Key);
        Guid? parent = root.Key;

        _types.Do(() =>
        {
            var scopes = _types.Get<ICoreScopeProvider>();
            Assert.That(Dictionary.Get(scopes.CreateQuery<IDictionaryItem>().Where(i => i.ParentId == null)).Single().ItemKey, Is.EqualTo("site"));
            Assert.That(Dictionary.Get(scopes.CreateQuery<IDictionaryItem>().Where(i => i.ParentId == parent)).Single().ItemKey, Is.EqualTo("menu"));
            Assert.That(Dictionary.Count(scopes.CreateQuery<IDictionaryItem>().Where(i => i.ParentId == parent)), Is.EqualTo(1));
        });
    }

    private DictionaryItem NewItem(string key, string? english, Guid? parent = null)
    {
        var item = new DictionaryItem(parent, key);
        if (english is not null)
            item.Translations = [new DictionaryTranslation(_types.Do(() => _types.Languages.Get(1))!, english)];
        _types.Do(() => Dictionary.Save(item));
        return item;
    }
}
