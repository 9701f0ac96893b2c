using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

public class PublishingTests : DocumentFixture
{
    [Test]
    public async Task Publish_PublishesOneCulture()
    {
        IContent page = await CreatePageAsync(name: "One culture");
        await PublishAsync(page.Key, Sv);

        IContent published = Read(page.Key);
        Assert.Multiple(() =>
        {
            Assert.That(published.Published);
            Assert.That(published.PublishedCultures, Is.EqualTo(new[] { Sv }));
            Assert.That(published.GetValue("title", Sv, published: true), Is.EqualTo("One culture title sv-FI"));
            Assert.That(published.GetValue("title", Fi, published: true), Is.Null);
            Assert.That(published.PublishedVersionId, Is.Not.EqualTo(published.VersionId));
        });
    }

    [Test]
    public async Task Publish_KeepsWhatWasPublishedBeforeAsHistory()
    {
        IContent page = await CreatePageAsync(name: "History");
        await PublishAsync(page.Key);
        int first = Read(page.Key).PublishedVersionId;
        await PublishAsync(page.Key);

        Assert.That(Contents.GetVersionIds(page.Id, 10), Does.Contain(first).And.Exactly(3).Items);
        Assert.That(Contents.GetVersion(first)!.GetValue("title", Fi), Is.EqualTo("History title fi-FI"));
    }

    [Test]
    public async Task Publish_IsSeenByPublishStatusAndUrls()
    {
        IContent page = await CreatePageAsync(name: "Visible");
        await PublishAsync(page.Key);

        Assert.Multiple(() =>
        {
            Assert.That(Engine.Get<global::Umbraco.Cms.Core.Services.Navigation.IPublishStatusQueryService>().IsDocumentPublished(page.Key, Sv));
            Assert.That(Engine.Get<IDocumentUrlService>().GetUrlSegment(page.Key, Fi, isDraft: false), Is.EqualTo("visible-fi-fi"));
            Assert.That(Count("SELECT COUNT(*) FROM document_url_pending WHERE node_id = @0", page.Id), Is.Zero);
        });
    }

    [Test]
    public async Task Unpublish_TakesOneCultureAway()
    {
        IContent page = await CreatePageAsync(name: "Half");
        await PublishAsync(page.Key);

        Attempt<ContentPublishingOperationStatus> result = await Publishing.UnpublishAsync(page.Key, new HashSet<string> { Sv }, User);

        Assert.That(result.Success);
        Assert.That(Read(page.Key).PublishedCultures, Is.EqualTo(new[] { Fi }));
    }

    [Test]
    public async Task Unpublish_LeavesNothingPublished()
    {
        IContent page = await CreatePageAsync(name: "Gone");
        await PublishAsync(page.Key);

        await Publishing.UnpublishAsync(page.Key, new HashSet<string> { "*" }, User);

        IContent unpublished = Read(page.Key);
        Assert.Multiple(() =>
        {
            Assert.That(unpublished.Published, Is.False);
            Assert.That(unpublished.PublishedCultures, Is.Empty);
            Assert.That(unpublished.GetValue("title", Fi), Is.EqualTo("Gone title fi-FI"));
            Assert.That(Count("SELECT COUNT(*) FROM content_culture WHERE node_id = @0 AND published", page.Id), Is.Zero);
        });
    }

    [Test]
    public async Task PublishBranch_PublishesDescendants()
    {
        IContent root = await CreatePageAsync(name: "Branch");
        IContent child = await CreatePageAsync(root.Key, "Leaf");
        IContent grandchild = await CreatePageAsync(child.Key, "Bud");
        await PublishAsync(root.Key);

        await Publishing.PublishBranchAsync(root.Key, [Fi, Sv], PublishBranchFilter.IncludeUnpublished, User, useBackgroundThread: false);

        Assert.That(Read(child.Key).PublishedCultures, Is.EquivalentTo(new[] { Fi, Sv }));
        Assert.That(Contents.IsPathPublished(Read(grandchild.Key)));
    }

    [Test]
    public async Task Schedule_PublishesWhenTheTimeHasCome()
    {
        IContent page = await CreatePageAsync(name: "Later");
        DateTimeOffset when = DateTimeOffset.UtcNow.AddHours(1);
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> planned = await Publishing.PublishAsync(
            page.Key, [new CulturePublishScheduleModel { Culture = Fi, Schedule = new ContentScheduleModel { PublishDate = when } }], User);

        Assert.That(planned.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
        Assert.That(Read(page.Key).Published, Is.False);
        ContentSchedule entry = Contents.GetContentScheduleByContentId(page.Id).FullSchedule.Single();
        Assert.That((entry.Culture, entry.Action), Is.EqualTo((Fi, ContentScheduleAction.Release)));

        Contents.PerformScheduledPublish(when.UtcDateTime.AddMinutes(1));

        Assert.That(Read(page.Key).PublishedCultures, Is.EqualTo(new[] { Fi }));
        Assert.That(Contents.GetContentScheduleByContentId(page.Id).FullSchedule, Is.Empty);
    }

    [Test]
    public async Task Schedule_UnpublishesWhenTheTimeHasCome()
    {
        IContent page = await CreatePageAsync(name: "Until");
        await PublishAsync(page.Key);
        DateTime when = DateTime.UtcNow.AddHours(1);
        var schedule = new ContentScheduleCollection();
        schedule.Add(Sv, null, when);
        Contents.Save(Read(page.Key), contentSchedule: schedule);

        Contents.PerformScheduledPublish(when.AddMinutes(1));

        Assert.That(Read(page.Key).PublishedCultures, Is.EqualTo(new[] { Fi }));
    }

    [Test]
    public async Task CountPublished_CountsByType()
    {
        int before = Contents.CountPublished(Page.Alias);
        IContent page = await CreatePageAsync(name: "Counted");
        await PublishAsync(page.Key);

        Assert.That(Contents.CountPublished(Page.Alias), Is.EqualTo(before + 1));
    }
}
