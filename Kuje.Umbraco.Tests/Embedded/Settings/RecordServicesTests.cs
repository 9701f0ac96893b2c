using Kuje.Umbraco.Embedded.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.Settings;

/// <summary>The smaller records, each through the service of Core that owns it.</summary>
public class RecordServicesTests : EngineFixture
{
    [Test]
    public void KeyValue_IsFoundByKeyAndPrefix()
    {
        var values = Engine.Get<IKeyValueService>();
        values.SetValue("Test+One", "1");
        values.SetValue("Test+Two", "2");
        values.SetValue("Test+One", "3");

        Assert.That(values.GetValue("Test+One"), Is.EqualTo("3"));
        Assert.That(values.FindByKeyPrefix("Test+"), Is.EquivalentTo(new Dictionary<string, string?> { ["Test+One"] = "3", ["Test+Two"] = "2" }));
        Assert.That(values.TrySetValue("Test+Two", "1", "9"), Is.False);
    }

    [Test]
    public async Task AuditLog_IsPagedNewestFirst_AndFilteredByType()
    {
        int node = NewNode();
        var audit = Engine.Get<IAuditService>();
        await audit.AddAsync(AuditType.New, Constants.Security.SuperUserKey, node, "Document", "made");
        await audit.AddAsync(AuditType.Save, Constants.Security.SuperUserKey, node, "Document", "saved");
        await audit.AddAsync(AuditType.Publish, Constants.Security.SuperUserKey, node, "Document", "published");

        PagedModel<IAuditItem> page = await audit.GetItemsByEntityAsync(node, 0, 2);
        PagedModel<IAuditItem> saves = await audit.GetItemsByEntityAsync(node, 0, 10, auditTypeFilter: [AuditType.Save]);

        Assert.That(page.Total, Is.EqualTo(3));
        Assert.That(page.Items.Select(item => item.Comment), Is.EqualTo(new[] { "published", "saved" }));
        Assert.That(saves.Items.Single().Id, Is.EqualTo(node));
        Assert.That(saves.Items.Single().UserId, Is.EqualTo(-1));
    }

    [Test]
    public void Redirect_LeadsToTheDocumentThatHadTheUrlLast()
    {
        var redirects = Engine.Get<IRedirectUrlService>();
        (Guid first, Guid second) = (Key(NewNode()), Key(NewNode()));
        redirects.Register("1234/old", first, "fi-FI");
        Thread.Sleep(5);
        redirects.Register("1234/old", second, "fi-FI");
        redirects.Register("1234/old", second, "fi-FI");

        Assert.That(redirects.GetMostRecentRedirectUrl("1234/old")!.ContentKey, Is.EqualTo(second));
        Assert.That(redirects.GetMostRecentRedirectUrl("1234/old", "sv-FI"), Is.Null);
        Assert.That(redirects.GetContentRedirectUrls(second).Count(), Is.EqualTo(1));
        Assert.That(redirects.SearchRedirectUrls("OLD", 0, 10, out long total).Count(), Is.EqualTo(total).And.EqualTo(2));
        redirects.DeleteContentRedirectUrls(second);
        Assert.That(redirects.GetMostRecentRedirectUrl("1234/old")!.ContentKey, Is.EqualTo(first));
    }

    [Test]
    public void Domain_KnowsItsLanguage_AndItsNameIsUnique()
    {
        int root = NewNode();
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var repository = Engine.Get<IDomainRepository>();
        repository.Save(new UmbracoDomain("example.org/en") { LanguageId = 1, RootContentId = root });
        repository.Save(new UmbracoDomain("*" + root) { LanguageId = 1, RootContentId = root });

        IDomain domain = repository.GetByName("EXAMPLE.org/en")!;
        Assert.That(domain.LanguageIsoCode, Is.EqualTo("en-US"));
        Assert.That(repository.GetAssignedDomains(root, includeWildcards: false).Select(d => d.DomainName), Is.EqualTo(new[] { "example.org/en" }));
        Assert.That(repository.GetAssignedDomains(root, includeWildcards: true).Count(), Is.EqualTo(2));
        Assert.That(
            () => repository.Save(new UmbracoDomain("example.org/en") { LanguageId = 1, RootContentId = root }),
            Throws.InstanceOf<System.Data.DuplicateNameException>());
    }

    [Test]
    public void Tags_AreReplaced_AndCountedOverDocuments()
    {
        // A property type of a new database: the comments of members.
        const int PropertyType = 28;
        (int one, int two) = (NewNode(), NewNode());
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var repository = Engine.Get<ITagRepository>();
        repository.Assign(one, PropertyType, [new Tag(0, "theme", "Music", null), new Tag(0, "theme", "Dance", null)]);
        repository.Assign(two, PropertyType, [new Tag(0, "theme", "music", null)]);
        repository.Assign(one, PropertyType, [new Tag(0, "theme", "Music", null), new Tag(0, "theme", "Circus", null)]);

        Assert.That(repository.GetTagsForEntity(one).Select(tag => tag.Text), Is.EqualTo(new[] { "Circus", "Music" }));
        Assert.That(repository.GetTagsForEntityType(TaggableObjectTypes.Content, "theme").Single(tag => tag.Text == "Music").NodeCount, Is.EqualTo(2));
        Assert.That(
            repository.GetTaggedEntitiesByTag(TaggableObjectTypes.Content, "MUSIC", "theme").Select(entity => entity.EntityId), Is.EquivalentTo(new[] { one, two }));
        Assert.That(repository.GetTagsForEntity(one, culture: "en-US"), Is.Empty);
    }

    [Test]
    public async Task Webhook_IsFoundByItsEvent_AndForgottenWhenDeleted()
    {
        var webhooks = Engine.Get<IWebhookService>();
        var webhook = new Webhook(
            "https://example.org/hook", true, [Guid.NewGuid()], ["Umbraco.ContentPublish"], new Dictionary<string, string> { ["X-Key"] = "secret" });
        Assert.That((await webhooks.CreateAsync(webhook)).Success, Is.True);

        IWebhook stored = (await webhooks.GetByAliasAsync("Umbraco.ContentPublish")).Single();
        Assert.That(stored.Headers["X-Key"], Is.EqualTo("secret"));
        Assert.That(stored.ContentTypeKeys, Is.EqualTo(webhook.ContentTypeKeys));
        await webhooks.DeleteAsync(stored.Key);
        Assert.That(await webhooks.GetByAliasAsync("Umbraco.ContentPublish"), Is.Empty);
    }

    [Test]
    public async Task TemporaryFile_IsReadBack_AndItsNameNeverBecomesAPath()
    {
        var files = Engine.Get<ITemporaryFileService>();
        var key = Guid.NewGuid();
        using (ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            await Engine.Get<ITemporaryFileRepository>().SaveAsync(new TemporaryFileModel
            {
                Key = key,
                FileName = "../../evil.txt",
                AvailableUntil = DateTime.UtcNow.AddHours(1),
                OpenReadStream = () => new MemoryStream([1, 2, 3]),
            });
        }

        TemporaryFileModel stored = (await files.GetAsync(key))!;
        await using (Stream content = stored.OpenReadStream())
            Assert.That(content.Length, Is.EqualTo(3));
        Assert.That(stored.FileName, Is.EqualTo("../../evil.txt"));
        Assert.That(System.IO.Directory.EnumerateFiles(Engine.Folder, "evil*", SearchOption.AllDirectories), Is.Empty);
        Assert.That((await files.DeleteAsync(key)).Success, Is.True);
        Assert.That(await files.GetAsync(key), Is.Null);
    }

    [Test]
    public async Task TemporaryFiles_AreCleanedUp_WhenTheirTimeIsOver()
    {
        var repository = Engine.Get<ITemporaryFileRepository>();
        (Guid old, Guid current) = (Guid.NewGuid(), Guid.NewGuid());
        foreach ((Guid key, int hours) in new[] { (old, -1), (current, 1) })
        {
            await repository.SaveAsync(new TemporaryFileModel
            {
                Key = key,
                FileName = "a.txt",
                AvailableUntil = DateTime.UtcNow.AddHours(hours),
                OpenReadStream = () => new MemoryStream([1]),
            });
        }

        Assert.That(await repository.CleanUpOldTempFiles(DateTime.UtcNow), Is.EqualTo(new[] { old }));
        Assert.That(await repository.GetAsync(current), Is.Not.Null);
    }

    [Test]
    public void Stylesheet_IsAFile_ThatMovesAndGoes()
    {
        var repository = Engine.Get<IStylesheetRepository>();
        var sheet = new Stylesheet("test/site.css") { Content = "a{color:red}" };
        repository.Save(sheet);
        IStylesheet stored = repository.Get("test/site.css")!;
        Assert.That(stored.Content, Is.EqualTo("a{color:red}"));

        stored.Path = "test/moved.css";
        repository.Save(stored);
        Assert.That(repository.Exists("test/site.css"), Is.False);
        Assert.That(repository.GetMany().Select(file => file.Path.Replace('\\', '/')), Does.Contain("test/moved.css"));
        Assert.That(repository.Get("../appsettings.css"), Is.Null);
        repository.Delete(stored);
        Assert.That(repository.Exists("test/moved.css"), Is.False);
    }

    [TestCase("0 4 * * *", "2026-01-01T04:00:00")]
    [TestCase("*/15 * * * *", "2026-01-01T00:15:00")]
    [TestCase("30 6 * * 1-5", "2026-01-01T06:30:00")]
    [TestCase("0 0 1 3 *", "2026-03-01T00:00:00")]
    [TestCase("0 12 * * 7", "2026-01-04T12:00:00")]
    public void CronTab_FindsTheNextMoment(string expression, string expected) => Assert.That(
        Engine.Get<ICronTabParser>().GetNextOccurrence(expression, new DateTime(2026, 1, 1)),
        Is.EqualTo(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("61 * * * *")]
    [TestCase("* * * *")]
    [TestCase("a * * * *")]
    [TestCase("*/0 * * * *")]
    public void CronTab_RefusesWhatIsNone(string expression) => Assert.That(Engine.Get<ICronTabParser>().IsValidCronTab(expression), Is.False);

    [Test]
    public void Member_IsStoredWithItsLoginAndGroups()
    {
        var members = Engine.Get<IMemberService>();
        IMember member = members.CreateMember("reader", "reader@example.com", "A reader", Constants.Security.DefaultMemberTypeAlias);
        Assert.That(members.Save(member).Success, Is.True);
        members.AssignRole("reader", "Readers");

        IMember stored = members.GetByUsername("READER")!;
        Assert.That(stored.Email, Is.EqualTo("reader@example.com"));
        Assert.That(stored.Name, Is.EqualTo("A reader"));
        Assert.That(members.GetMembersByGroup("Readers").Single().Key, Is.EqualTo(member.Key));
        Assert.That(members.GetAllRoles("reader"), Is.EqualTo(new[] { "Readers" }));
        Assert.That(members.GetAll(0, 10, out long total, "username", Direction.Ascending).Count(), Is.EqualTo(total).And.EqualTo(1));
        members.Delete(stored);
        Assert.That(members.Exists("reader"), Is.False);
    }

    private int NewNode()
    {
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return Engine.Get<NodeStore>().Insert(Guid.NewGuid(), Constants.ObjectTypes.Document, -1, "node").Id;
    }

    private Guid Key(int id)
    {
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return Engine.Get<NodeStore>().Get(id)!.Key;
    }
}
