using Kuje.Umbraco.Tests.Embedded.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Tests.Embedded.Relations;

public class OriginalParentsTests : DocumentFixture
{
    private IDocumentRecycleBinQueryService Bin => Engine.Get<IDocumentRecycleBinQueryService>();

    [Test]
    public async Task OriginalParent_IsKnown_WhenADocumentIsInTheRecycleBin()
    {
        IContent parent = await CreatePageAsync();
        IContent child = await CreatePageAsync(parent.Key);

        await Editing.MoveToRecycleBinAsync(child.Key, User);

        Attempt<IDocumentEntitySlim?, RecycleBinQueryResultType> found = await Bin.GetOriginalParentAsync(child.Key);
        Assert.That(found.Result?.Key, Is.EqualTo(parent.Key));
    }

    [Test]
    public async Task OriginalParent_IsTheRoot_WhenTheDocumentWasThere()
    {
        IContent document = await CreatePageAsync();

        await Editing.MoveToRecycleBinAsync(document.Key, User);

        Assert.That((await Bin.GetOriginalParentAsync(document.Key)).Status, Is.EqualTo(RecycleBinQueryResultType.ParentIsRoot));
    }

    [Test]
    public async Task OriginalParent_IsTheLastOne_WhenADocumentIsTrashedAgainFromAnotherPlace()
    {
        IContent first = await CreatePageAsync();
        IContent second = await CreatePageAsync();
        IContent child = await CreatePageAsync(first.Key);
        await Editing.MoveToRecycleBinAsync(child.Key, User);
        await Editing.RestoreAsync(child.Key, second.Key, User);

        await Editing.MoveToRecycleBinAsync(child.Key, User);

        Assert.That((await Bin.GetOriginalParentAsync(child.Key)).Result?.Key, Is.EqualTo(second.Key));
    }
}
