using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Tests.Embedded;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>The steps on a real engine and a real database file.</summary>
[NonParallelizable]
internal sealed class ContentInstallationTests
{
    private string _folder = null!;

    [OneTimeSetUp]
    public void MakeFolder() => _folder = System.IO.Directory.CreateTempSubdirectory("kuje-content-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => System.IO.Directory.Delete(_folder, recursive: true);

    [Test]
    [Order(1)]
    public async Task FirstStart_InstallsOnlyTheVocabulary_WhenDemoContentIsOff()
    {
        await using var engine = await StartAsync(demoContent: false);

        AssertQuiet(engine);
        AssertPublished(engine, Model.Starter);
        Assert.That(engine.Get<IContentService>().CountPublished(TypeAlias.Hub), Is.Zero);
        Assert.That(engine.Get<IMediaService>().Count(), Is.Zero);
    }

    [Test]
    [Order(2)]
    public async Task Start_KeepsNothingOfTheDemo_WhenAPartOfItIsRefused()
    {
        await using var engine = await StartAsync(
            demoContent: true,
            builder => builder.AddNotificationHandler<ContentSavingNotification, RefuseActivities>());

        Assert.Multiple(() =>
        {
            Assert.That(engine.Log.Errors.Select(line => line.Text), Has.One.Contains("demo content"));
            Assert.That(engine.Get<IContentService>().Count(), Is.EqualTo(Model.Starter.Count));
            Assert.That(engine.Get<IMediaService>().Count(), Is.Zero);
        });
    }

    [Test]
    [Order(3)]
    public async Task NextStart_AddsTheHubsAndTheirPictures()
    {
        await using var engine = await StartAsync(demoContent: true);

        AssertQuiet(engine);
        AssertPublished(engine, Model.All);
        Assert.That(
            engine.Get<IContentService>().GetByIds(Model.All.Select(node => node.Key)).Where(document => document.Edited).Select(document => document.Name),
            Is.Empty,
            "changes that are not published");
        var media = engine.Get<IMediaService>();
        foreach (var file in ContentLibrary.Media())
        {
            Assert.That(media.GetById(ContentKey.OfMedia(file.Id))?.GetValue<string>("umbracoFile"), Does.Contain(file.File), file.Id);
        }
    }

    [Test]
    [Order(4)]
    public async Task NextStart_BringsNothingBackAndOverwritesNothing()
    {
        var removed = ContentKey.OfNode("vocabulary/accessibility-features/fragrance-free");
        var changed = ContentKey.OfNode("vocabulary/art-forms/music");
        int count;
        await using (var engine = await StartAsync(demoContent: true))
        {
            var contents = engine.Get<IContentService>();
            contents.Delete(contents.GetById(removed)!);
            var music = contents.GetById(changed)!;
            music.SetCultureName("Musiikki ja ääni", "fi-FI");
            contents.Save(music);
            count = contents.Count();
        }

        await using var again = await StartAsync(demoContent: true);

        var after = again.Get<IContentService>();
        Assert.Multiple(() =>
        {
            Assert.That(after.GetById(removed), Is.Null);
            Assert.That(after.GetById(changed)!.GetCultureName("fi-FI"), Is.EqualTo("Musiikki ja ääni"));
            Assert.That(after.Count(), Is.EqualTo(count));
        });
    }

    private Task<Engine> StartAsync(bool demoContent, Action<IUmbracoBuilder>? configure = null) => Engine.StartAsync(
        _folder,
        [new("Kuje:DemoContent", demoContent ? "true" : "false")],
        configure,
        withKuje: true);

    private sealed class RefuseActivities : INotificationHandler<ContentSavingNotification>
    {
        public void Handle(ContentSavingNotification notification) =>
            notification.Cancel = notification.SavedEntities.Any(document => document.ContentType.Alias == TypeAlias.Activity);
    }

    private static void AssertQuiet(Engine engine) => Assert.That(
        engine.Log.Lines.Where(line => line.Level >= LogLevel.Warning && line.Category.StartsWith("Kuje", StringComparison.Ordinal)).Select(line => line.Text),
        Is.Empty);

    private static void AssertPublished(Engine engine, IReadOnlyList<ContentNode> nodes)
    {
        var documents = engine.Get<IContentService>().GetByIds(nodes.Select(node => node.Key)).ToDictionary(document => document.Key);
        foreach (var node in nodes)
        {
            Assert.That(documents, Does.ContainKey(node.Key), node.Path);
            Assert.That(
                documents[node.Key].PublishedCultures,
                Is.EquivalentTo(node.Names.Keys.Select(language => ContentLanguage.Cultures[language])),
                node.Path);
        }
    }
}
