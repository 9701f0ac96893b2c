using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Kuje.Umbraco.Embedded.Documents;
using Kuje.Umbraco.Tests.Embedded.Publishing;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services.Changes;
using static Kuje.Umbraco.Tests.Embedded.Publishing.ContentScene;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

[TestFixture]
public sealed class DocumentIndexKeeperTests : EngineFixture
{
    private ContentScene _scene = null!;
    private DocumentIndexKeeper _keeper = null!;

    [OneTimeSetUp]
    public async Task CreateSceneAsync() => _scene = await ContentScene.CreateAsync(Engine, "indexedPage");

    [SetUp]
    public void CreateKeeper() => _keeper = new DocumentIndexKeeper(
        Engine.Get<DocumentIndexReader>(), IndexExample.Fields(new TitleHandler()), Engine.Get<DocumentRepository>(), Engine.Get<ICoreScopeProvider>()) { Batch = 2 };

    [TearDown]
    public void DisposeKeeper() => _keeper.Dispose();

    [Test]
    public void Ask_GivesThePublishedValuesOfEachCulture_AndTheDraftsToItself()
    {
        IContent content = _scene.Publish("Kuoro", "Kör");
        content.SetValue(Title, "Luonnos", Finnish);
        _scene.Content.Save(content);

        Assert.Multiple(() =>
        {
            Assert.That(TitleOf(content, Finnish), Is.EqualTo("Kuoro"));
            Assert.That(TitleOf(content, Swedish), Is.EqualTo("Kör"));
            Assert.That(TitleOf(content, Finnish, draft: true), Is.EqualTo("Luonnos"));
        });
    }

    [Test]
    public void Ask_GivesWhatIsThere_WhenDocumentsChangeWhileHandlersAreStillBeingAsked()
    {
        IContent[] all = [.. Enumerable.Range(1, 6).Select(i => _scene.Publish($"Ryhmä {i}"))];
        Assert.That(_keeper.LoadSomeCustom(), Is.True, "some are left");
        foreach (IContent changed in new[] { all[0], all[5] })
            _scene.PublishTitle(changed.Key, "Uusi");
        IContent added = _scene.Publish("Lisätty");
        _scene.Content.Delete(_scene.Content.GetById(all[3].Key)!);
        _keeper.Update([Change(all[0], TreeChangeTypes.RefreshNode), Change(all[5], TreeChangeTypes.RefreshNode), Change(added, TreeChangeTypes.RefreshNode), Change(all[3], TreeChangeTypes.Remove)]);

        Assert.Multiple(() =>
        {
            Assert.That(TitleOf(all[0], Finnish), Is.EqualTo("Uusi"));
            Assert.That(TitleOf(all[1], Finnish), Is.EqualTo("Ryhmä 2"));
            Assert.That(TitleOf(all[5], Finnish), Is.EqualTo("Uusi"));
            Assert.That(TitleOf(added, Finnish), Is.EqualTo("Lisätty"));
            Assert.That(_keeper.Ask(withCustom: true, index => index.Find(all[3].Key)), Is.Null);
            Assert.That(_keeper.LoadSomeCustom(), Is.False, "none are left");
        });
    }

    [Test]
    public void Update_AsksHandlersAtOnce_WhenTheyWereAskedAboutAllBefore()
    {
        IContent content = _scene.Publish("Ennen");
        Assert.That(TitleOf(content, Finnish), Is.EqualTo("Ennen"));

        _scene.PublishTitle(content.Key, "Jälkeen");
        _keeper.Update([Change(content, TreeChangeTypes.RefreshNode)]);

        Assert.That(TitleOf(content, Finnish), Is.EqualTo("Jälkeen"));
    }

    private static ContentCacheRefresher.JsonPayload Change(IContent content, TreeChangeTypes types) => new() { Id = content.Id, Key = content.Key, ChangeTypes = types };

    private object? TitleOf(IContent content, string culture, bool draft = false) => _keeper.Ask(withCustom: true, index =>
    {
        IndexedVariant variant = index.Find(content.Key)!.In(culture)!;
        return (draft ? variant.Draft : variant.Published)!.Custom![0]!.Single();
    });

    private sealed class TitleHandler : IContentIndexHandler
    {
        public IEnumerable<IndexField> GetFields() => [new IndexField { FieldName = "title", FieldType = FieldType.StringRaw, VariesByCulture = true }];

        public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture) =>
            [new IndexFieldValue { FieldName = "title", Values = [content.GetValue<string>(Title, culture) ?? string.Empty] }];
    }
}
