using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

public class VersionTests : DocumentFixture
{
    [Test]
    public async Task RollBack_BringsTheValuesOfAVersionBack()
    {
        IContent page = await PublishTitlesAsync("first", "second");
        ContentVersionMeta first = (await VersionsAsync(page)).Last();

        Attempt<ContentVersionOperationStatus> rolledBack = await Versions.RollBackAsync(first.VersionId.ToGuid(), Fi, User);

        Assert.That(rolledBack.Result, Is.EqualTo(ContentVersionOperationStatus.Success));
        IContent current = Read(page.Key);
        Assert.Multiple(() =>
        {
            Assert.That(current.GetValue("title", Fi), Is.EqualTo("first"));
            Assert.That(current.GetValue("title", Fi, published: true), Is.EqualTo("second"));
            Assert.That(current.IsCultureEdited(Fi));
        });
    }

    [Test]
    public async Task GetPaged_MarksTheDraftAndThePublishedVersion()
    {
        IContent page = await PublishTitlesAsync("a", "b");

        ContentVersionMeta[] versions = await VersionsAsync(page);

        Assert.Multiple(() =>
        {
            Assert.That(versions, Has.Length.EqualTo(3));
            Assert.That(versions.Select(v => v.CurrentDraftVersion), Is.EqualTo(new[] { true, false, false }));
            Assert.That(versions.Select(v => v.CurrentPublishedVersion), Is.EqualTo(new[] { false, true, false }));
        });
    }

    [Test]
    public async Task Cleanup_KeepsWhatIsCurrentPublishedOrKept()
    {
        IContent page = await PublishTitlesAsync("1", "2", "3", "4");
        ContentVersionMeta[] versions = await VersionsAsync(page);
        await Versions.SetPreventCleanupAsync(versions[^1].VersionId.ToGuid(), true, User);
        using (ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var repository = Engine.Get<IDocumentVersionRepository>();
            IEnumerable<int> eligible = repository.GetDocumentVersionsEligibleForCleanup(DateTime.UtcNow.AddMinutes(1), null).Where(v => v.ContentId == page.Id).Select(v => v.VersionId);
            Assert.That(eligible, Is.EquivalentTo(versions[2..^1].Select(v => v.VersionId)));
            repository.DeleteVersions(versions.Select(v => v.VersionId));
            scope.Complete();
        }

        Assert.That(
            (await VersionsAsync(page)).Select(v => v.VersionId), Is.EqualTo(versions[..2].Select(v => v.VersionId)), "what is current or published is never deleted");
        Assert.That(Read(page.Key).GetValue("title", Fi, published: true), Is.EqualTo("4"));
    }

    [Test]
    public async Task DeleteVersions_KeepsTheCurrentAndThePublishedVersion()
    {
        IContent page = await PublishTitlesAsync("x", "y");

        Contents.DeleteVersions(page.Id, DateTime.UtcNow.AddMinutes(1));

        IContent left = Read(page.Key);
        Assert.That(Contents.GetVersionIds(page.Id, 10), Is.EqualTo(new[] { left.VersionId, left.PublishedVersionId }));
    }

    [Test]
    public async Task GetById_IgnoresValuesOfARemovedProperty_AndReadsTheRestUnderANewAlias()
    {
        IContentType type = await CreateTypeAsync("changing", ContentVariation.Nothing);
        IContent page = Contents.Create("Changing", Constants.System.Root, "changing");
        page.SetValue("title", "kept");
        page.SetValue("count", 3);
        Contents.Save(page);

        type.PropertyTypes.Single(p => p.Alias == "title").Alias = "heading";
        type.RemovePropertyType("count");
        Assert.That((await Engine.Get<IContentTypeService>().UpdateAsync(type, User)).Success);

        IContent read = Read(page.Key);
        Assert.That(read.GetValue("heading"), Is.EqualTo("kept"));
        Assert.That(read.HasProperty("count"), Is.False);
    }

    [Test]
    public async Task GetById_ReadsInvariantValuesAsTheDefaultCulture_WhenTheTypeBeganToVary()
    {
        IContentType type = await CreateTypeAsync("varying", ContentVariation.Nothing);
        IContent page = Contents.Create("Varying", Constants.System.Root, "varying");
        page.SetValue("title", "otsikko");
        Contents.Save(page);
        Contents.Publish(Contents.GetById(page.Id)!, ["*"]);

        type.Variations = ContentVariation.Culture;
        type.PropertyTypes.Single(p => p.Alias == "title").Variations = ContentVariation.Culture;
        Assert.That((await Engine.Get<IContentTypeService>().UpdateAsync(type, User)).Success);

        IContent read = Read(page.Key);
        Assert.Multiple(() =>
        {
            Assert.That(read.GetValue("title", Fi), Is.EqualTo("otsikko"));
            Assert.That(read.GetValue("title", Fi, published: true), Is.EqualTo("otsikko"));
            Assert.That(read.GetCultureName(Fi), Is.EqualTo("Varying"));
            Assert.That(read.PublishedCultures, Is.EqualTo(new[] { Fi }));
        });
    }

    private IContentVersionService Versions => Engine.Get<IContentVersionService>();

    private async Task<ContentVersionMeta[]> VersionsAsync(IContent page) =>
        [.. (await Versions.GetPagedContentVersionsAsync(page.Key, Fi, 0, 20)).Result!.Items];

    private async Task<IContent> PublishTitlesAsync(params string[] titles)
    {
        IContent page = await CreatePageAsync(name: "Versions of " + string.Concat(titles));
        foreach (string title in titles)
        {
            IContent current = Read(page.Key);
            current.SetValue("title", title, Fi);
            Contents.Save(current);
            await PublishAsync(page.Key);
        }

        return page;
    }
}
