using Kuje.Umbraco.Embedded.Publishing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using static Kuje.Umbraco.Tests.Embedded.Publishing.ContentScene;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class PublishedDocumentsTests : EngineFixture
{
    private ContentScene _scene = null!;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Umbraco:Embedded:PublishedCache:DocumentMegabytes", "0.05"),
    ];

    [OneTimeSetUp]
    public async Task CreateSceneAsync() => _scene = await ContentScene.CreateAsync(Engine, "publishedPage");

    [Test]
    public void GetById_GivesTheValuesOfEachCulture_WhenTheDocumentWasPublished()
    {
        IContent content = _scene.Publish("Maalausryhmä", "Målargrupp");

        IPublishedContent? published = _scene.Published.GetById(content.Key);

        Assert.That(published, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(published!.Id, Is.EqualTo(content.Id));
            Assert.That(_scene.Published.GetById(content.Id)!.Key, Is.EqualTo(content.Key));
            Assert.That(published.GetProperty(Title)!.GetValue(Finnish), Is.EqualTo("Maalausryhmä"));
            Assert.That(published.GetProperty(Title)!.GetValue(Swedish), Is.EqualTo("Målargrupp"));
            Assert.That(published.GetProperty(Code)!.GetValue(Swedish), Is.EqualTo("1"));
            Assert.That(published.Cultures.Keys, Is.EquivalentTo(new[] { Finnish, Swedish }));
            Assert.That(published.Cultures[Swedish].Name, Is.EqualTo("Målargrupp"));
            Assert.That(published.ContentType.Alias, Is.EqualTo(_scene.TypeAlias));
            Assert.That(published.IsPublished(Swedish), Is.True);
            Assert.That(published.IsDraft(Finnish), Is.False);
        });
    }

    [Test]
    public void GetById_GivesNothing_WhenTheDocumentIsOnlySaved()
    {
        IContent content = _scene.Save("Luonnos");

        Assert.Multiple(() =>
        {
            Assert.That(_scene.Published.GetById(content.Key), Is.Null);
            Assert.That(_scene.Published.GetById(preview: true, content.Key), Is.Not.Null);
            Assert.That(_scene.Published.GetById(preview: true, content.Key)!.IsPublished(Finnish), Is.False);
        });
    }

    [Test]
    public void GetById_GivesOnlyThePublishedCultures()
    {
        IContent content = _scene.Save("Suomeksi", "På svenska");

        _scene.Publish(content, Finnish);

        IPublishedContent published = _scene.Published.GetById(content.Key)!;
        Assert.Multiple(() =>
        {
            Assert.That(published.Cultures.Keys, Is.EqualTo(new[] { Finnish }));
            Assert.That(published.IsPublished(Swedish), Is.False);
            Assert.That(published.GetProperty(Title)!.HasValue(Swedish), Is.False);
        });
    }

    [Test]
    public void GetById_GivesTheNewValue_WhenTheDocumentWasPublishedAgain()
    {
        IContent content = _scene.Publish("Ennen");
        Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("Ennen"));

        _scene.PublishTitle(content.Key, "Jälkeen");

        Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("Jälkeen"));
    }

    [Test]
    public void GetById_KeepsThePublishedValue_WhenADraftIsSaved()
    {
        IContent content = _scene.Publish("Julkaistu");
        content.SetValue(Title, "Luonnos", Finnish);
        _scene.Content.Save(content);

        IPublishedContent draft = _scene.Published.GetById(preview: true, content.Key)!;
        Assert.Multiple(() =>
        {
            Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("Julkaistu"));
            Assert.That(_scene.ReadTitle(content.Key, preview: true), Is.EqualTo("Luonnos"));
            Assert.That(draft.IsDraft(Finnish), Is.True);
            Assert.That(draft.IsPublished(Finnish), Is.True);
        });
    }

    [Test]
    public void GetById_GivesNothing_WhenTheDocumentWasUnpublished()
    {
        IContent content = _scene.Publish("Poistuu");
        _scene.ReadTitle(content.Key);

        _scene.Content.Unpublish(content);

        Assert.That(_scene.Published.GetById(content.Key), Is.Null);
    }

    [Test]
    public void GetById_DropsTheCulture_WhenOneCultureWasUnpublished()
    {
        IContent content = _scene.Publish("Jää", "Försvinner");

        _scene.Content.Unpublish(content, Swedish);

        IPublishedContent published = _scene.Published.GetById(content.Key)!;
        Assert.Multiple(() =>
        {
            Assert.That(published.Cultures.Keys, Is.EqualTo(new[] { Finnish }));
            Assert.That(_scene.ReadTitle(content.Key, Swedish), Is.Null);
            Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("Jää"));
        });
    }

    [Test]
    public void GetById_HidesWhatIsBelow_WhenAnAncestorIsUnpublished()
    {
        IContent parent = _scene.Publish("Ylä");
        IContent child = _scene.Publish("Ala", parentId: parent.Id);
        Assert.That(_scene.ReadTitle(child.Key), Is.EqualTo("Ala"));

        _scene.Content.Unpublish(parent);
        string? hidden = _scene.ReadTitle(child.Key);
        _scene.Publish(_scene.Content.GetById(parent.Key)!, Finnish);

        Assert.Multiple(() =>
        {
            Assert.That(hidden, Is.Null);
            Assert.That(_scene.ReadTitle(child.Key), Is.EqualTo("Ala"));
        });
    }

    [Test]
    public void GetById_FollowsTheRecycleBin()
    {
        IContent parent = _scene.Publish("Roskiin");
        IContent child = _scene.Publish("Mukana", parentId: parent.Id);
        _scene.ReadTitle(parent.Key);
        _scene.ReadTitle(child.Key);

        _scene.Content.MoveToRecycleBin(_scene.Content.GetById(parent.Key)!);

        Assert.Multiple(() =>
        {
            Assert.That(_scene.Published.GetById(parent.Key), Is.Null);
            Assert.That(_scene.Published.GetById(child.Key), Is.Null);
            Assert.That(_scene.Published.GetById(preview: true, child.Key), Is.Null);
            Assert.That(Engine.Get<IDocumentNavigationQueryService>().TryGetParentKey(child.Key, out _), Is.False);
        });
    }

    [Test]
    public void GetById_GivesNothing_WhenTheDocumentWasDeleted()
    {
        IContent content = _scene.Publish("Katoaa");
        _scene.ReadTitle(content.Key);

        _scene.Content.Delete(_scene.Content.GetById(content.Key)!);

        Assert.Multiple(() =>
        {
            Assert.That(_scene.Published.GetById(content.Key), Is.Null);
            Assert.That(_scene.Published.GetById(content.Id), Is.Null);
        });
    }

    [Test]
    public void Navigation_FollowsTheTree_WhenADocumentMoves()
    {
        IContent from = _scene.Publish("Lähtö");
        IContent to = _scene.Publish("Tulo");
        IContent child = _scene.Publish("Muuttaja", parentId: from.Id);
        IDocumentNavigationQueryService navigation = Engine.Get<IDocumentNavigationQueryService>();

        _scene.Content.Move(_scene.Content.GetById(child.Key)!, to.Id);

        Engine.Get<IVariationContextAccessor>().VariationContext = new VariationContext(Finnish);
        Assert.Multiple(() =>
        {
            Assert.That(navigation.TryGetParentKey(child.Key, out Guid? parent) ? parent : null, Is.EqualTo(to.Key));
            Assert.That(navigation.TryGetChildrenKeys(from.Key, out IEnumerable<Guid> children) ? children : null, Is.Empty);
#pragma warning disable CS0618 // What plugins of today still ask.
            Assert.That(_scene.Published.GetById(child.Key)!.Parent!.Key, Is.EqualTo(to.Key));
            Assert.That(_scene.Published.GetById(child.Key)!.Path, Is.EqualTo($"-1,{to.Id},{child.Id}"));
            Assert.That(_scene.Published.GetById(child.Key)!.Level, Is.EqualTo(2));
            Assert.That(_scene.Published.GetById(to.Key)!.Children.Select(c => c.Key), Is.EqualTo(new[] { child.Key }));
#pragma warning restore CS0618
        });
    }

    [Test]
    public void GetByContentType_GivesAllThatArePublished_WithOnlyAFewInMemory()
    {
        Guid[] keys = [.. Enumerable.Range(1, 20).Select(i => _scene.Publish($"Monta {i}").Key)];
        IPublishedContentType type = Engine.Get<IPublishedContentTypeCache>().Get(PublishedItemType.Content, _scene.TypeAlias);

        IEnumerable<Guid> found = Engine.Get<IDocumentCacheService>().GetByContentType(type).Select(c => c.Key);

        Assert.Multiple(() =>
        {
            Assert.That(found, Is.SupersetOf(keys));
            Assert.That(keys.Select(k => _scene.ReadTitle(k)), Has.None.Null);
            Assert.That(Engine.Get<PublishedDocuments>().Count, Is.InRange(1, 11));
        });
    }

    [Test]
    public void GetMany_GivesDocumentsInTheOrderOfTheKeys()
    {
        Guid[] keys = [.. Enumerable.Range(1, 8).Select(i => _scene.Publish($"Järjestys {i}").Key)];
        Guid[] asked = [keys[5], Guid.NewGuid(), keys[0], keys[7]];

        IEnumerable<Guid> found = Engine.Get<PublishedDocuments>().GetMany(asked, draft: false).Select(c => c.Key);

        Assert.That(found, Is.EqualTo(new[] { keys[5], keys[0], keys[7] }));
    }

    [Test]
    public async Task GetById_HasTheNewProperty_WhenTheTypeChanged()
    {
        IContent content = _scene.Publish("Tyyppi muuttuu");
        Assert.That(_scene.Published.GetById(content.Key)!.GetProperty("added"), Is.Null);
        IContentTypeService types = Engine.Get<IContentTypeService>();
        IContentType type = types.Get(_scene.TypeAlias)!;
        IDataType textstring = (await Engine.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        type.AddPropertyType(_scene.Property(textstring, "added", ContentVariation.Nothing), "content", "Content");

        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
        IContent edited = _scene.Content.GetById(content.Key)!;
        edited.SetValue("added", "uusi");
        _scene.Content.Save(edited);
        _scene.Publish(edited, Finnish);

        Assert.That(_scene.Published.GetById(content.Key)!.GetProperty("added")!.GetValue(), Is.EqualTo("uusi"));
    }

    [Test]
    public async Task PublishStatus_HoldsForANewLanguage_WhenTheTypeDoesNotVary()
    {
        IContentTypeService types = Engine.Get<IContentTypeService>();
        var type = new ContentType(Engine.Get<global::Umbraco.Cms.Core.Strings.IShortStringHelper>(), Constants.System.Root)
        {
            Key = Guid.NewGuid(), Alias = "invariantPage", Name = "invariantPage", AllowedAsRoot = true,
        };
        await types.CreateAsync(type, Constants.Security.SuperUserKey);
        IContent content = _scene.Content.Create("Sama kaikille", Constants.System.Root, type.Alias);
        _scene.Content.Save(content);
        _scene.Publish(content, "*");
        IPublishStatusQueryService status = Engine.Get<IPublishStatusQueryService>();
        bool before = status.IsDocumentPublished(content.Key, "en-GB");

        await _scene.AddLanguageAsync("en-GB");

        Assert.That((before, status.IsDocumentPublished(content.Key, "en-GB")), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task GetById_KnowsTheDataTypeAsItIsNow_WhenItWasChanged()
    {
        IContent content = _scene.Publish("Tietotyyppi muuttuu");
        IPublishedPropertyType before = _scene.Published.GetById(content.Key)!.GetProperty(Title)!.PropertyType;
        IDataTypeService dataTypes = Engine.Get<IDataTypeService>();
        IDataType dataType = (await dataTypes.GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        dataType.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 99 };

        await dataTypes.UpdateAsync(dataType, Constants.Security.SuperUserKey);

        IPublishedPropertyType after = _scene.Published.GetById(content.Key)!.GetProperty(Title)!.PropertyType;
        Assert.Multiple(() =>
        {
            Assert.That(after.DataType, Is.Not.SameAs(before.DataType));
            Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("Tietotyyppi muuttuu"));
        });
    }

    [Test]
    public void GetById_GivesAWritingCallerItsOwnChange_AndNobodyElse()
    {
        IContent content = _scene.Publish("Ennen");
        _scene.ReadTitle(content.Key);
        string? mine;
        string? others;

        using (ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            IContent changed = _scene.Content.GetById(content.Key)!;
            changed.SetValue(Title, "Kesken", Finnish);
            _scene.Content.Save(changed);
            _scene.Publish(changed, Finnish);
            mine = _scene.ReadTitle(content.Key);
            using (ExecutionContext.SuppressFlow())
                others = Task.Run(() => _scene.ReadTitle(content.Key)).Result;
            // Not completed: the change is taken back.
        }

        Assert.Multiple(() =>
        {
            Assert.That(mine, Is.EqualTo("Kesken"));
            Assert.That(others, Is.EqualTo("Ennen"));
            Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("Ennen"));
        });
    }

    [Test]
    public void Readers_NeverSeeAnOlderValueThanTheLastPublished_WhileItIsPublished()
    {
        IContent content = _scene.Publish("0");
        var published = 0;
        var stale = 0;
        using var stop = new CancellationTokenSource();
        Task[] readers =
        [
            .. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                while (!stop.IsCancellationRequested)
                {
                    int atLeast = Volatile.Read(ref published);
                    if (int.Parse(_scene.ReadTitle(content.Key)!) < atLeast)
                        Interlocked.Increment(ref stale);
                }
            })),
        ];

        for (var i = 1; i <= 25; i++)
        {
            _scene.PublishTitle(content.Key, i.ToString());
            Volatile.Write(ref published, i);
        }

        stop.Cancel();
        Task.WaitAll(readers);
        Assert.Multiple(() =>
        {
            Assert.That(stale, Is.Zero);
            Assert.That(_scene.ReadTitle(content.Key), Is.EqualTo("25"));
        });
    }
}
