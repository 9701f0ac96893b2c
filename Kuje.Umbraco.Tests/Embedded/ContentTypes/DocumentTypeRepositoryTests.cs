using System.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

public class DocumentTypeRepositoryTests
{
    private TypeRepositories _types = null!;

    [SetUp]
    public void Create() => _types = new TypeRepositories();

    [TearDown]
    public void Delete() => _types.Dispose();

    [Test]
    public void Save_KeepsEverythingOfAType()
    {
        ContentType type = _types.NewType("page", ContentVariation.Culture, "title");
        type.Description = "A page";
        type.AllowedAsRoot = true;
        type.IsElement = true;
        type.ListView = Guid.NewGuid();
        type.HistoryCleanup = new HistoryCleanup { PreventCleanup = true, KeepAllVersionsNewerThanDays = 7, KeepLatestVersionPerDayForDays = 90 };
        IPropertyType title = type.PropertyTypes.Single();
        title.Mandatory = true;
        title.MandatoryMessage = "Give a title";
        title.ValidationRegExp = "^.+$";
        title.ValidationRegExpMessage = "Not empty";
        title.LabelOnTop = true;
        title.Description = "Shown in lists";
        title.SortOrder = 3;

        IContentType read = _types.Saved(type);

        Assert.Multiple(() =>
        {
            Assert.That(read.Key, Is.EqualTo(type.Key));
            Assert.That((read.Path, read.Level, read.ParentId), Is.EqualTo(($"-1,{read.Id}", 1, -1)));
            Assert.That((read.Description, read.Icon, read.AllowedAsRoot, read.IsElement), Is.EqualTo(("A page", "icon-document", true, true)));
            Assert.That(read.ListView, Is.EqualTo(type.ListView));
            Assert.That(read.Variations, Is.EqualTo(ContentVariation.Culture));
            Assert.That(read.HistoryCleanup?.KeepAllVersionsNewerThanDays, Is.EqualTo(7));
            Assert.That(read.HistoryCleanup?.KeepLatestVersionPerDayForDays, Is.EqualTo(90));
            Assert.That(read.HistoryCleanup?.PreventCleanup, Is.True);
            IPropertyType property = read.PropertyGroups["content"].PropertyTypes!.Single();
            Assert.That(property.Key, Is.EqualTo(title.Key));
            Assert.That(property.PropertyGroupId?.Value, Is.EqualTo(read.PropertyGroups["content"].Id).And.GreaterThan(0));
            Assert.That((property.Mandatory, property.MandatoryMessage), Is.EqualTo((true, "Give a title")));
            Assert.That((property.ValidationRegExp, property.ValidationRegExpMessage), Is.EqualTo(("^.+$", "Not empty")));
            Assert.That((property.LabelOnTop, property.Description, property.SortOrder), Is.EqualTo((true, "Shown in lists", 3)));
            Assert.That((property.DataTypeId, property.PropertyEditorAlias), Is.EqualTo((-88, "Umbraco.TextBox")));
            Assert.That(property.Variations, Is.EqualTo(ContentVariation.Culture));
            Assert.That(read.IsDirty(), Is.False);
        });
    }

    [Test]
    public void Save_RemembersWhatWasDirty()
    {
        ContentType type = _types.NewType("page");

        _types.Do(() => _types.DocumentTypes.Save(type));

        Assert.That(type.IsDirty(), Is.False);
        Assert.That(type.WasPropertyDirty("Id"), Is.True);
    }

    [Test]
    public void Save_KeepsIdAndKeyOfAProperty_WhenItsAliasChanges()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));
        (int Id, Guid Key) before = (type.PropertyTypes.Single().Id, type.PropertyTypes.Single().Key);

        type.PropertyTypes.Single().Alias = "heading";
        IPropertyType after = _types.Saved(type).PropertyTypes.Single();

        Assert.That(after.Alias, Is.EqualTo("heading"));
        Assert.That((after.Id, after.Key), Is.EqualTo(before));
    }

    [Test]
    public void Save_KeepsTheId_WhenAPropertyIsMadeAnewWithTheSameKey()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));
        IPropertyType before = type.PropertyTypes.Single();
        PropertyType anew = _types.NewProperty("heading");
        anew.Key = before.Key;

        type.RemovePropertyType("title");
        type.AddPropertyType(anew, "content", "Content");

        Assert.That(_types.Saved(type).PropertyTypes.Single().Id, Is.EqualTo(before.Id));
        Assert.That(_types.Content.Changes, Is.Empty);
    }

    [Test]
    public void Save_RemovesAProperty_WhenItWasTakenFromTheType()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title", "body"));
        int bodyId = type.PropertyTypes.Single(p => p.Alias == "body").Id;

        type.RemovePropertyType("body");
        IContentType read = _types.Saved(type);

        Assert.That(read.PropertyTypes.Select(p => p.Alias), Is.EqualTo(new[] { "title" }));
        Assert.That(_types.Content.Changes.Single().Dropped.Single().PropertyTypeId, Is.EqualTo(bodyId));
    }

    [Test]
    public void Save_KeepsAPropertyThatAnotherAdded_WhenTheEntityIsOlder()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));
        IContentType older = _types.Read(type.Id)!;
        type.AddPropertyType(_types.NewProperty("body"), "content", "Content");
        _types.Saved(type);

        older.Description = "Changed without looking at properties";
        IContentType read = _types.Saved(older);

        Assert.That(read.PropertyTypes.Select(p => p.Alias), Is.EquivalentTo(new[] { "title", "body" }));
    }

    [Test]
    public void Save_MovesAPropertyToAnotherGroup()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));
        int id = type.PropertyTypes.Single().Id;

        type.AddPropertyGroup("meta", "Meta");
        type.MovePropertyType("title", "meta");
        IContentType read = _types.Saved(type);

        Assert.That(read.PropertyGroups["meta"].PropertyTypes!.Single().Id, Is.EqualTo(id));
        Assert.That(read.PropertyGroups["content"].PropertyTypes, Is.Empty);
    }

    [Test]
    public void Save_RemovesAGroupWithItsProperties()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));

        type.PropertyGroups.Remove("content");
        IContentType read = _types.Saved(type);

        Assert.That(read.PropertyGroups, Is.Empty);
        Assert.That(read.PropertyTypes, Is.Empty);
    }

    [Test]
    public void Save_KeepsCompositionsAndAllowedTypes()
    {
        IContentType seo = _types.Saved(_types.NewType("seo", ContentVariation.Nothing, "description"));
        ContentType page = _types.NewType("page", ContentVariation.Nothing, "title");
        page.AddContentType(seo);
        page.AllowedContentTypes = [new ContentTypeSort(seo.Key, 1, seo.Alias), new ContentTypeSort(page.Key, 0, page.Alias)];

        IContentType read = _types.Saved(page);

        Assert.That(read.CompositionPropertyTypes.Select(p => p.Alias), Is.EquivalentTo(new[] { "title", "description" }));
        Assert.That(read.AllowedContentTypes!.Select(a => (a.Key, a.SortOrder)), Is.EqualTo(new[] { (page.Key, 0), (seo.Key, 1) }));
        Assert.That(_types.Do(() => _types.DocumentTypes.GetAllowedParentKeys(seo.Key).ToArray()), Is.EqualTo(new[] { page.Key }));
    }

    [Test]
    public void Save_TellsWhichContentLosesWhat_WhenACompositionIsRemoved()
    {
        IContentType seo = _types.Saved(_types.NewType("seo", ContentVariation.Nothing, "description"));
        ContentType page = _types.NewType("page", ContentVariation.Nothing, "title");
        page.AddContentType(seo);
        IContentType saved = _types.Saved(page);

        saved.RemoveContentType("seo");
        _types.Saved(saved);

        var dropped = _types.Content.Changes.Single().Dropped.Single();
        Assert.That(dropped.PropertyTypeId, Is.EqualTo(seo.PropertyTypes.Single().Id));
        Assert.That(dropped.ContentTypeIds, Is.EqualTo(new[] { page.Id }));
    }

    [Test]
    public void Save_TellsWhichValuesMove_WhenATypeOrAComposedPropertyBeginsToVary()
    {
        IContentType seo = _types.Saved(_types.NewType("seo", ContentVariation.Culture, "description"));
        ContentType page = _types.NewType("page");
        page.AddContentType(seo);
        IContentType saved = _types.Saved(page);

        saved.Variations = ContentVariation.Culture;
        _types.Saved(saved);

        var change = _types.Content.Changes.Single();
        Assert.That((change.From, change.To), Is.EqualTo((ContentVariation.Nothing, ContentVariation.Culture)));
        var varied = change.Varied.Single();
        Assert.That(varied.PropertyTypeId, Is.EqualTo(seo.PropertyTypes.Single().Id));
        Assert.That((varied.From, varied.To), Is.EqualTo((ContentVariation.Nothing, ContentVariation.Culture)));
        Assert.That(varied.ContentTypeIds, Is.EqualTo(new[] { page.Id }));
    }

    [Test]
    public void Save_NarrowsProperties_WhenTheTypeNoLongerVaries()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Culture, "title"));

        type.Variations = ContentVariation.Nothing;

        Assert.That(_types.Saved(type).PropertyTypes.Single().Variations, Is.EqualTo(ContentVariation.Nothing));
    }

    [Test]
    public void Save_Throws_WhenTheAliasIsTaken()
    {
        _types.Saved(_types.NewType("page"));

        Assert.Throws<DuplicateNameException>(() => _types.Do(() => _types.DocumentTypes.Save(_types.NewType("Page"))));
    }

    [Test]
    public void Save_LeavesNothing_WhenItsScopeIsRolledBack()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));
        ContentType other = _types.NewType("other");

        _types.Undo(() =>
        {
            type.Name = "Renamed";
            type.RemovePropertyType("title");
            _types.DocumentTypes.Save(type);
            _types.DocumentTypes.Save(other);
            Assert.That(_types.DocumentTypes.Get("other"), Is.Not.Null, "what a scope wrote, it reads");
        });

        Assert.That(_types.Read(type.Id)!.Name, Is.EqualTo("page"));
        Assert.That(_types.Read(type.Id)!.PropertyTypes.Count(), Is.EqualTo(1));
        Assert.That(_types.Do(() => _types.DocumentTypes.Get("other")), Is.Null);
    }

    [Test]
    public async Task Get_SeesOnlyWhatIsCommitted_WhenAnotherScopeWrites()
    {
        IContentType type = _types.Saved(_types.NewType("page"));
        using ICoreScope scope = _types.Get<ICoreScopeProvider>().CreateCoreScope();
        type.Name = "Renamed";
        _types.DocumentTypes.Save(type);

        Task<string?> others;
        using (ExecutionContext.SuppressFlow())
            others = Task.Run(() => _types.Read(type.Id)!.Name);

        Assert.That(await others, Is.EqualTo("page"));
        Assert.That(_types.DocumentTypes.Get(type.Id)!.Name, Is.EqualTo("Renamed"));
        scope.Complete();
    }

    [Test]
    public void Get_ReturnsACopyOfItsOwn()
    {
        IContentType type = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));

        type.Name = "Changed";
        type.PropertyTypes.Single().Alias = "changed";
        type.RemovePropertyType("changed");

        Assert.That(_types.Read(type.Id)!.Name, Is.EqualTo("page"));
        Assert.That(_types.Read(type.Id)!.PropertyTypes.Single().Alias, Is.EqualTo("title"));
    }

    [Test]
    public void Get_AnswersTheQueriesOfTheServices()
    {
        IContentType page = _types.Saved(_types.NewType("page", ContentVariation.Nothing, "title"));
        string prefix = "-1,";

        _types.Do(() =>
        {
            var scopes = _types.Get<ICoreScopeProvider>();
            Assert.That(_types.DocumentTypes.Get(scopes.CreateQuery<IContentType>().Where(t => t.ParentId == -1)).Single().Id, Is.EqualTo(page.Id));
            Assert.That(_types.DocumentTypes.Get(scopes.CreateQuery<IContentType>().Where(t => t.Path.StartsWith(prefix))).Count(), Is.EqualTo(1));
            Assert.That(_types.DocumentTypes.Get(scopes.CreateQuery<IContentType>().Where(t => t.Name!.Contains("AG"))).Count(), Is.EqualTo(1));
            Assert.That(_types.DocumentTypes.Count(scopes.CreateQuery<IContentType>().Where(t => t.AllowedAsRoot)), Is.Zero);
            Assert.That(_types.DocumentTypes.GetByQuery(scopes.CreateQuery<PropertyType>().Where(p => p.DataTypeId == -88)).Single().Id, Is.EqualTo(page.Id));
        });
    }

    [Test]
    public void Delete_TakesTheTypeOutOfCompositionsAndAllowedTypes()
    {
        IContentType seo = _types.Saved(_types.NewType("seo", ContentVariation.Nothing, "description"));
        ContentType page = _types.NewType("page", ContentVariation.Nothing, "title");
        page.AddContentType(seo);
        page.AllowedContentTypes = [new ContentTypeSort(seo.Key, 0, seo.Alias)];
        _types.Saved(page);

        _types.Do(() => _types.DocumentTypes.Delete(seo));

        IContentType read = _types.Read(page.Id)!;
        Assert.That(read.ContentTypeComposition, Is.Empty);
        Assert.That(read.AllowedContentTypes, Is.Empty);
        Assert.That(_types.Read(seo.Id), Is.Null);
        Assert.That(_types.Content.Changes.Single().Dropped.Single().ContentTypeIds, Is.EqualTo(new[] { page.Id }));
    }

    [Test]
    public void GetMany_LoadsHundredsOfTypesInMilliseconds()
    {
        string[] aliases = [.. Enumerable.Range(0, 30).Select(i => $"property{i}")];
        _types.Do(() =>
        {
            for (var i = 0; i < 200; i++)
                _types.DocumentTypes.Save(_types.NewType($"type{i}", ContentVariation.Nothing, aliases));
        });
        _types.Do(() => _types.DocumentTypes.Get(-88));

        long start = TimeProvider.System.GetTimestamp();
        int count = _types.Do(() => _types.DocumentTypes.GetMany(Array.Empty<int>()).Count());
        TimeSpan all = TimeProvider.System.GetElapsedTime(start);
        start = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 100; i++)
            _types.Do(() => _types.DocumentTypes.Get("type150"));
        TimeSpan hundred = TimeProvider.System.GetElapsedTime(start);

        TestContext.Out.WriteLine($"all {count}: {all.TotalMilliseconds:0.0} ms; one, a hundred times: {hundred.TotalMilliseconds:0.0} ms");
        Assert.That(count, Is.EqualTo(200));
        Assert.That(all, Is.LessThan(TimeSpan.FromMilliseconds(500)));
        Assert.That(hundred, Is.LessThan(TimeSpan.FromMilliseconds(500)));
    }
}
