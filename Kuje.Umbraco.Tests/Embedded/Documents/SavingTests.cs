using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

public class SavingTests : DocumentFixture
{
    [Test]
    public async Task Create_KeepsNamesAndValuesPerCulture()
    {
        IContent page = Read((await CreatePageAsync(name: "Etusivu")).Key);

        Assert.Multiple(() =>
        {
            Assert.That(page.GetCultureName(Fi), Is.EqualTo("Etusivu fi-FI"));
            Assert.That(page.GetCultureName(Sv), Is.EqualTo("Etusivu sv-FI"));
            Assert.That(page.Name, Is.EqualTo("Etusivu fi-FI"), "the default language names the document for all");
            Assert.That(page.GetValue("title", Sv), Is.EqualTo("Etusivu title sv-FI"));
            Assert.That(page.Published, Is.False);
            Assert.That(page.Edited, Is.True);
            Assert.That(page.Path, Is.EqualTo($"-1,{page.Id}"));
            Assert.That(page.Level, Is.EqualTo(1));
            Assert.That(page.IsDirty(), Is.False);
        });
    }

    [Test]
    public async Task Create_NumbersTheName_WhenASiblingHasIt()
    {
        IContent parent = await CreatePageAsync(name: "Parent of twins");
        await CreatePageAsync(parent.Key, "Twin", Fi);

        IContent second = Read((await CreatePageAsync(parent.Key, "twin", Fi)).Key);

        Assert.That(second.GetCultureName(Fi), Is.EqualTo("twin fi-FI (1)"));
    }

    [Test]
    public async Task Create_PutsTheDocumentLast()
    {
        IContent parent = await CreatePageAsync(name: "Parent of three");
        IContent[] children = [await CreatePageAsync(parent.Key, "a"), await CreatePageAsync(parent.Key, "b"), await CreatePageAsync(parent.Key, "c")];

        Assert.That(children.Select(c => Read(c.Key).SortOrder), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public async Task Update_ChangesTheVersionInPlace()
    {
        IContent page = await CreatePageAsync(name: "Changing");
        int version = Read(page.Key).VersionId;

        await UpdateTitleAsync(page.Key, "Changed");

        IContent changed = Read(page.Key);
        Assert.Multiple(() =>
        {
            Assert.That(changed.GetValue("title", Fi), Is.EqualTo("Changed"));
            Assert.That(changed.VersionId, Is.EqualTo(version));
            Assert.That(Contents.GetVersionIds(page.Id, 10), Has.Exactly(1).Items);
        });
    }

    [Test]
    public async Task Update_MarksTheCultureEdited_WhenTheDocumentIsPublished()
    {
        IContent page = await CreatePageAsync(name: "Edited");
        await PublishAsync(page.Key);

        await UpdateTitleAsync(page.Key, "Not yet published");

        IContent edited = Read(page.Key);
        Assert.Multiple(() =>
        {
            Assert.That(edited.Published && edited.Edited);
            Assert.That(edited.IsCultureEdited(Fi), Is.True);
            Assert.That(edited.IsCultureEdited(Sv), Is.False);
            Assert.That(edited.GetValue("title", Fi, published: true), Is.EqualTo("Edited title fi-FI"));
            Assert.That(edited.GetValue("title", Fi), Is.EqualTo("Not yet published"));
        });
    }

    [Test]
    public void Save_ThrowsAndKeepsNothing_WhenTheVersionIsNoLongerCurrent()
    {
        IContent page = Contents.Create("Stale", Constants.System.Root, Plain.Alias);
        Contents.Save(page);
        IContent stale = Contents.GetById(page.Id)!;
        Contents.Publish(Contents.GetById(page.Id)!, ["*"]);
        stale.SetValue("title", "lost");

        Assert.That(() => Contents.Save(stale), Throws.InvalidOperationException);
        Assert.That(Contents.GetById(page.Id)!.GetValue("title"), Is.Null);
    }

    [Test]
    public void Save_KeepsNumbers()
    {
        IContent page = Contents.Create("Numbers", Constants.System.Root, Plain.Alias);
        page.SetValue("count", 12);
        Contents.Save(page);

        Assert.That(Contents.GetById(page.Id)!.GetValue("count"), Is.EqualTo(12));
    }

    [Test]
    public void GetById_HandsOutNewEntities()
    {
        IContent page = Contents.Create("Fresh", Constants.System.Root, Plain.Alias);
        Contents.Save(page);
        IContent first = Contents.GetById(page.Key)!;
        first.SetValue("title", "changed by somebody who did not save");

        Assert.That(Contents.GetById(page.Key)!.GetValue("title"), Is.Null);
    }

    [Test]
    public void Save_SavesManyInOneScope()
    {
        IContent[] pages = [.. Enumerable.Range(0, 40).Select(i => Contents.Create($"Many {i}", Constants.System.Root, Plain.Alias))];

        Contents.Save(pages);

        Assert.That(Contents.GetByIds(pages.Select(p => p.Key)).Count(), Is.EqualTo(40));
        Assert.That(pages.Select(p => p.SortOrder), Is.Unique);
    }

    private async Task UpdateTitleAsync(Guid key, string title)
    {
        IContent page = Read(key);
        var model = new ContentUpdateModel
        {
            Variants = [.. page.AvailableCultures.Select(c => new VariantModel { Culture = c, Name = page.GetCultureName(c)! })],
            Properties =
            [
                .. page.AvailableCultures.Select(c => new PropertyValueModel
                {
                    Alias = "title", Culture = c, Value = c == Fi ? title : page.GetValue("title", c),
                }),
            ],
        };
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> updated = await Editing.UpdateAsync(key, model, User);
        Assert.That(updated.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
    }
}
