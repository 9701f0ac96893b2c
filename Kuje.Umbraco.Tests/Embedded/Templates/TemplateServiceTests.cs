using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.Templates;

/// <summary>Templates through Core's own service: rows in the database, content in the site's views folder.</summary>
public class TemplateServiceTests : EngineFixture
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private ITemplateService Templates => Engine.Get<ITemplateService>();

    [Test]
    public async Task Templates_AreMadeChangedAndDeletedWithTheirFiles()
    {
        var created = await Templates.CreateAsync("Front page", "frontPage", "<p>Hello</p>", User);
        Assert.That(created.Status, Is.EqualTo(TemplateOperationStatus.Success));
        string file = Path.Combine(Engine.Folder, "Views", "frontPage.cshtml");
        Assert.That(System.IO.File.ReadAllText(file), Is.EqualTo("<p>Hello</p>"));

        ITemplate template = (await Templates.GetAsync("frontPage"))!;
        Assert.That((template.Name, template.Content), Is.EqualTo(("Front page", "<p>Hello</p>")));
        template.Content = "<p>Bye</p>";
        Assert.That((await Templates.UpdateAsync(template, User)).Success, Is.True);
        Assert.That(System.IO.File.ReadAllText(file), Is.EqualTo("<p>Bye</p>"));

        Assert.That((await Templates.DeleteAsync("frontPage", User)).Success, Is.True);
        Assert.That(await Templates.GetAsync("frontPage"), Is.Null);
        Assert.That(System.IO.File.Exists(file), Is.False);
    }

    [Test]
    public async Task DeleteAsync_TakesTheTemplateFromTypes()
    {
        ITemplate template = (await Templates.CreateAsync("Page", "typePage", "<p/>", User)).Result;
        var type = new ContentType(Engine.Get<global::Umbraco.Cms.Core.Strings.IShortStringHelper>(), -1) { Alias = "tmplPage", Name = "Page" };
        type.AllowedTemplates = [template];
        type.SetDefaultTemplate(template);
        await Engine.Get<IContentTypeService>().CreateAsync(type, User);
        Assert.That(Engine.Get<IContentTypeService>().Get("tmplPage")!.DefaultTemplate?.Alias, Is.EqualTo("typePage"));

        await Templates.DeleteAsync("typePage", User);

        Assert.That(Engine.Get<IContentTypeService>().Get("tmplPage")!.AllowedTemplates, Is.Empty);
        Assert.That(Engine.Get<IContentTypeService>().Get("tmplPage")!.DefaultTemplateId, Is.Zero);
    }
}
