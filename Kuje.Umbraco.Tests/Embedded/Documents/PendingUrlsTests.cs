using Kuje.Umbraco.Embedded.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.Documents;

[NonParallelizable]
public class PendingUrlsTests
{
    [Test]
    public async Task Start_WritesTheUrl_WhenTheProcessDiedBetweenPublishingAndWritingIt()
    {
        string folder = System.IO.Directory.CreateTempSubdirectory("kuje-test-").FullName;
        try
        {
            Guid key = await PublishAndDieAsync(folder);

            await using Engine engine = await Engine.StartAsync(folder);

            Assert.That(engine.Get<IDocumentUrlService>().GetUrlSegment(key, "en-US", isDraft: false), Is.EqualTo("interrupted"));
            using ICoreScope scope = engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
            Assert.That(engine.Get<IDocumentUrlRepository>().GetAll().Select(u => u.DocumentKey), Does.Contain(key));
            Assert.That(engine.Get<PendingUrls>().All(), Is.Empty);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Leaves the database as it is between the commit of the document and that of its segments.</summary>
    private static async Task<Guid> PublishAndDieAsync(string folder)
    {
        await using Engine engine = await Engine.StartAsync(folder);
        var type = new ContentType(engine.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "page", Name = "Page", AllowedAsRoot = true };
        Assert.That((await engine.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        var contents = engine.Get<IContentService>();
        IContent page = contents.Create("Interrupted", Constants.System.Root, "page");
        contents.Save(page);
        Assert.That(contents.Publish(page, ["*"]).Success);

        using ICoreScope scope = engine.Get<ICoreScopeProvider>().CreateCoreScope();
        Assert.That(engine.Get<PendingUrls>().All(), Is.Empty, "the segments are written by now");
        engine.Get<IDocumentUrlRepository>().DeleteByDocumentKey([page.Key]);
        engine.Get<PendingUrls>().Expect(page.Id);
        scope.Complete();
        return page.Key;
    }
}
