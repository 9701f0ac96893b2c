using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

public class TreeTests : DocumentFixture
{
    [Test]
    public async Task Move_MovesTheWholeBranch()
    {
        (IContent root, IContent child, IContent grandchild) = await CreateBranchAsync("Moved");
        IContent target = await CreatePageAsync(name: "Target of move");

        var result = await Editing.MoveAsync(child.Key, target.Key, User);

        Assert.That(result.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.Multiple(() =>
        {
            Assert.That(Read(child.Key).Path, Is.EqualTo($"-1,{target.Id},{child.Id}"));
            Assert.That(Read(grandchild.Key).Path, Is.EqualTo($"-1,{target.Id},{child.Id},{grandchild.Id}"));
            Assert.That(Read(grandchild.Key).Level, Is.EqualTo(3));
            Assert.That(Contents.HasChildren(root.Id), Is.False);
            Assert.That(Contents.CountDescendants(target.Id), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task MoveToRecycleBin_TrashesTheBranch_AndRestoreBringsItBack()
    {
        (IContent root, IContent child, IContent grandchild) = await CreateBranchAsync("Binned");
        await PublishAsync(root.Key);

        await Editing.MoveToRecycleBinAsync(child.Key, User);

        Assert.Multiple(() =>
        {
            Assert.That(Read(child.Key).Trashed && Read(grandchild.Key).Trashed);
            Assert.That(Read(grandchild.Key).Path, Is.EqualTo($"-1,-20,{child.Id},{grandchild.Id}"));
            Assert.That(Contents.RecycleBinSmells());
        });

        var restored = await Editing.RestoreAsync(child.Key, root.Key, User);

        Assert.That(restored.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.That(Read(grandchild.Key).Trashed, Is.False);
        Assert.That(Read(grandchild.Key).Path, Is.EqualTo($"{Read(root.Key).Path},{child.Id},{grandchild.Id}"));
    }

    [Test]
    public async Task EmptyRecycleBin_DeletesWhatIsInIt()
    {
        (_, IContent child, IContent grandchild) = await CreateBranchAsync("Emptied");
        await Editing.MoveToRecycleBinAsync(child.Key, User);

        await Contents.EmptyRecycleBinAsync(User);

        Assert.Multiple(() =>
        {
            Assert.That(Contents.GetById(child.Key), Is.Null);
            Assert.That(Contents.GetById(grandchild.Key), Is.Null);
            Assert.That(Contents.RecycleBinSmells(), Is.False);
            Assert.That(Count("SELECT COUNT(*) FROM content_version WHERE node_id IN (@0, @1)", child.Id, grandchild.Id), Is.Zero);
        });
    }

    [Test]
    public async Task Delete_DeletesDescendants()
    {
        (IContent root, IContent child, IContent grandchild) = await CreateBranchAsync("Deleted");

        await Editing.DeleteAsync(root.Key, User);

        Assert.That(new[] { root, child, grandchild }.Select(c => Contents.GetById(c.Key)), Has.All.Null);
    }

    [Test]
    public async Task Copy_CopiesDescendantsWithNewKeys()
    {
        (IContent root, IContent child, _) = await CreateBranchAsync("Copied");

        var result = await Editing.CopyAsync(root.Key, null, relateToOriginal: false, includeDescendants: true, User);

        IContent copy = Read(result.Result!.Key);
        IContent copyOfChild = Children(copy.Id).Single();
        Assert.Multiple(() =>
        {
            Assert.That(copy.GetCultureName(Fi), Is.EqualTo("Copied fi-FI (1)"));
            Assert.That(copyOfChild.Key, Is.Not.EqualTo(child.Key));
            Assert.That(copyOfChild.GetValue("title", Fi), Is.EqualTo(child.GetValue("title", Fi)));
            Assert.That(Contents.CountDescendants(copy.Id), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Sort_OrdersChildren()
    {
        IContent parent = await CreatePageAsync(name: "Sorted");
        IContent[] children = [await CreatePageAsync(parent.Key, "1"), await CreatePageAsync(parent.Key, "2"), await CreatePageAsync(parent.Key, "3")];

        await Editing.SortAsync(parent.Key, [.. children.Reverse().Select((c, i) => new global::Umbraco.Cms.Core.Models.ContentEditing.SortingModel { Key = c.Key, SortOrder = i })], User);

        Assert.That(Children(parent.Id).Select(c => c.Key), Is.EqualTo(children.Reverse().Select(c => c.Key)));
    }

    [Test]
    public async Task GetPagedChildren_PagesOrdersAndFilters()
    {
        IContent parent = await CreatePageAsync(name: "Paged");
        foreach (string name in new[] { "delta", "alpha", "charlie", "bravo" })
            await CreatePageAsync(parent.Key, name);

        string[] second = [.. Contents.GetPagedChildren(parent.Id, 1, 2, out long total, null, null, Ordering.By("name", Direction.Ascending, Sv)).Select(c => c.GetCultureName(Sv)!)];
        IContent[] without = [.. Contents.GetPagedChildren(parent.Id, 0, 2, out _, [], null, null)];
        IContent[] byTitle = [.. Contents.GetPagedChildren(parent.Id, 0, 10, out _, null, null, Ordering.By("title", Direction.Descending, Fi, isCustomField: true))];

        Assert.Multiple(() =>
        {
            Assert.That(total, Is.EqualTo(4));
            Assert.That(second, Is.EqualTo(new[] { "charlie sv-FI", "delta sv-FI" }));
            Assert.That(without[0].Properties, Is.Empty);
            Assert.That(byTitle[0].GetCultureName(Fi), Is.EqualTo("delta fi-FI"));
        });
    }

    [Test]
    public async Task Entities_ShowNamesAndStatesPerCulture()
    {
        IContent parent = await CreatePageAsync(name: "Slim");
        IContent child = await CreatePageAsync(parent.Key, "Slim child");
        await PublishAsync(parent.Key, Fi);

        var slim = (IDocumentEntitySlim)Engine.Get<IEntityService>().Get(parent.Key, UmbracoObjectTypes.Document)!;

        Assert.Multiple(() =>
        {
            Assert.That(slim.CultureNames[Sv], Is.EqualTo("Slim sv-FI"));
            Assert.That(slim.PublishedCultures, Is.EqualTo(new[] { Fi }));
            Assert.That(slim.EditedCultures, Is.EqualTo(new[] { Sv }));
            Assert.That(slim.Published && slim.HasChildren);
            Assert.That(slim.ContentTypeAlias, Is.EqualTo("page"));
            Assert.That(Engine.Get<IEntityService>().GetParent(child.Id)!.Key, Is.EqualTo(parent.Key));
        });
    }

    [Test]
    public async Task GetSiblings_ReturnsNeighboursAndWhatIsBeyond()
    {
        IContent parent = await CreatePageAsync(name: "Family");
        var children = new List<IContent>();
        for (var i = 0; i < 6; i++)
            children.Add(await CreatePageAsync(parent.Key, $"Child {i}"));

        IEntitySlim[] siblings = [.. Engine.Get<IEntityService>().GetSiblings(
            children[2].Key, [UmbracoObjectTypes.Document], 1, 1, out long before, out long after, null, Ordering.By("sortOrder"))];

        Assert.That(siblings.Select(s => s.Key), Is.EqualTo(children.Skip(1).Take(3).Select(c => c.Key)));
        Assert.That((before, after), Is.EqualTo((1L, 2L)));
    }

    [Test]
    public async Task CheckDataIntegrity_FindsAndFixesAWrongPath()
    {
        (_, IContent child, IContent grandchild) = await CreateBranchAsync("Broken");
        using (var scope = Engine.Get<global::Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            Engine.Get<Kuje.Umbraco.Embedded.Scoping.AmbientScope>().Session.Execute("UPDATE node SET path = '-1,1' WHERE id = @0", grandchild.Id);
            scope.Complete();
        }

        ContentDataIntegrityReport found = Contents.CheckDataIntegrity(new ContentDataIntegrityReportOptions());
        ContentDataIntegrityReport repaired = Contents.CheckDataIntegrity(new ContentDataIntegrityReportOptions { FixIssues = true });

        Assert.That(found.DetectedIssues.Keys, Is.EqualTo(new[] { grandchild.Id }));
        Assert.That(repaired.FixedIssues, Has.Count.EqualTo(1));
        Assert.That(Read(grandchild.Key).Path, Is.EqualTo($"{Read(child.Key).Path},{grandchild.Id}"));
    }

    private async Task<(IContent Root, IContent Child, IContent Grandchild)> CreateBranchAsync(string name)
    {
        IContent root = await CreatePageAsync(name: name);
        IContent child = await CreatePageAsync(root.Key, name + " child");
        return (root, child, await CreatePageAsync(child.Key, name + " grandchild"));
    }
}
