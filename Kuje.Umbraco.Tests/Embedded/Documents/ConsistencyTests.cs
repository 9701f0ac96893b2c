using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

/// <summary>What handlers, failures and simultaneous editors may leave behind.</summary>
public class ConsistencyTests : DocumentFixture
{
    [Test]
    public async Task Publish_LeavesTheDocumentAsItWas_WhenAHandlerCancels()
    {
        IContent page = await CreatePageAsync(name: "cancel publishing");

        PublishResult result = Contents.Publish(Read(page.Key), [Fi, Sv]);

        Assert.That(result.Result, Is.EqualTo(PublishResultType.FailedPublishCancelledByEvent));
        IContent read = Read(page.Key);
        Assert.That(read.Published, Is.False);
        Assert.That(read.GetValue("title", Fi, published: true), Is.Null);
        Assert.That(Contents.GetVersionIds(page.Id, 10), Has.Exactly(1).Items);
    }

    [Test]
    public void Save_LeavesNothing_WhenAHandlerCancels()
    {
        IContent page = Contents.Create("cancel saving", Constants.System.Root, Plain.Alias);

        Assert.That(Contents.Save(page).Success, Is.False);
        Assert.That(Count("SELECT COUNT(*) FROM node WHERE name = 'cancel saving'"), Is.Zero);
    }

    [Test]
    public void Save_LeavesNothing_WhenAHandlerThrowsBeforeTheSave()
    {
        IContent page = Contents.Create("throw saving", Constants.System.Root, Plain.Alias);

        Assert.That(() => Contents.Save(page), Throws.InstanceOf<NotSupportedException>());
        Assert.That(Count("SELECT COUNT(*) FROM node WHERE name = 'throw saving'"), Is.Zero);
    }

    [Test]
    public async Task Save_KeepsEverything_WhenTwoEditorsSaveDifferentDocumentsAtOnce()
    {
        IContent parent = Contents.Create("Two editors", Constants.System.Root, Plain.Alias);
        Contents.Save(parent);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(editor => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
                Contents.Save(Contents.Create("Same name", parent.Id, Plain.Alias));
        })));

        IContent[] children = Children(parent.Id);
        Assert.That(children, Has.Length.EqualTo(40));
        Assert.That(children.Select(c => c.Name), Is.Unique);
        Assert.That(children.Select(c => c.SortOrder), Is.Unique);
    }

    [Test]
    public void Save_RefusesTheSlowerOfTwoEditorsOfOneDocument_WhenTheOtherPublished()
    {
        IContent page = Contents.Create("One document", Constants.System.Root, Plain.Alias);
        Contents.Save(page);
        IContent mine = Contents.GetById(page.Id)!;
        IContent theirs = Contents.GetById(page.Id)!;
        Contents.Publish(theirs, ["*"]);
        mine.Name = "Too late";

        Assert.That(() => Contents.Save(mine), Throws.InvalidOperationException);
        Assert.That(Contents.GetById(page.Id)!.Name, Is.EqualTo("One document"));
    }

    private protected override void Configure(IUmbracoBuilder builder)
    {
        builder.AddNotificationHandler<ContentSavingNotification, Objection>();
        builder.AddNotificationHandler<ContentPublishingNotification, Objection>();
    }

    private sealed class Objection : INotificationHandler<ContentSavingNotification>, INotificationHandler<ContentPublishingNotification>
    {
        public void Handle(ContentSavingNotification notification)
        {
            if (notification.SavedEntities.Any(e => e.Name == "cancel saving"))
                notification.CancelOperation(new EventMessage("test", "cancelled"));
            if (notification.SavedEntities.Any(e => e.Name == "throw saving"))
                throw new NotSupportedException("The handler failed.");
        }

        public void Handle(ContentPublishingNotification notification)
        {
            if (notification.PublishedEntities.Any(e => e.Name!.StartsWith("cancel publishing", StringComparison.Ordinal)))
                notification.CancelOperation(new EventMessage("test", "cancelled"));
        }
    }
}
