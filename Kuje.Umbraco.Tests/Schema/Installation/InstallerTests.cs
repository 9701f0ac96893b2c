using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Installation;
using Kuje.Umbraco.Tests.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Schema.Installation;

[NonParallelizable]
public class InstallerTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = System.IO.Directory.CreateTempSubdirectory("kuje-test-").FullName;

    [TearDown]
    public void RemoveFolder() => System.IO.Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Start_InstallsTheWholeModel_OnANewSite()
    {
        await using var engine = await StartAsync();

        var types = engine.Get<IContentTypeService>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(InstallerLines(engine), Has.None.Contains("could not"));
            foreach (var definition in DocumentTypes.All.Concat(ElementTypes.All))
            {
                var type = types.Get(definition.Alias);
                Assert.That(type, Is.Not.Null, definition.Alias);
                Assert.That(type!.Key, Is.EqualTo(definition.Key), definition.Alias);
                Assert.That(type.IsElement, Is.EqualTo(definition.IsElement), definition.Alias);
                Assert.That(type.AllowedAsRoot, Is.EqualTo(definition.AllowedAsRoot), definition.Alias);
                Assert.That(type.ListView, Is.EqualTo(definition.Collection?.Key), definition.Alias);
                Assert.That(type.AllowedContentTypes!.Select(child => child.Alias), Is.EqualTo(definition.Children), definition.Alias);
                Assert.That(
                    type.PropertyTypes.Select(property => (property.Alias, property.DataTypeKey, property.Mandatory, property.VariesByCulture())),
                    Is.EquivalentTo(definition.Properties.Select(property =>
                        (property.Alias, property.DataType.Key, property.IsMandatory, property.VariesByCulture))),
                    definition.Alias);
            }
        }
    }

    [Test]
    public async Task Start_PutsPropertiesOnTheirTabs_InOrder()
    {
        await using var engine = await StartAsync();

        var activity = engine.Get<IContentTypeService>().Get(TypeKey.Activity)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                activity.PropertyGroups.Where(group => group.Type == PropertyGroupType.Tab).OrderBy(group => group.SortOrder).Select(group => group.Name),
                Is.EqualTo(ActivityType.Definition.Tabs.Select(tab => "#" + tab.Label)));
            Assert.That(
                activity.PropertyGroups["kujeTabContent/kujeGroupBasics"].PropertyTypes!.OrderBy(property => property.SortOrder).Select(property => property.Alias),
                Is.EqualTo(new[] { "summary", "body", "plainLanguage", "organisations" }));
        }
    }

    [Test]
    public async Task Start_MakesFinnishTheDefaultLanguage_OnANewSite()
    {
        await using var engine = await StartAsync();

        var languages = (await engine.Get<ILanguageService>().GetAllAsync())
            .Select(language => (language.IsoCode, language.IsDefault, language.IsMandatory, language.FallbackIsoCode));

        Assert.That(
            languages,
            Is.EquivalentTo(new (string, bool, bool, string?)[]
            {
                ("fi-FI", true, true, null), ("sv-FI", false, false, "fi-FI"), ("en-US", false, false, "fi-FI"),
            }));
    }

    [Test]
    public async Task Start_LeavesTheLanguagesOfASiteInUse()
    {
        await using (var before = await Engine.StartAsync(_folder))
        {
            await AddContentAsync(before);
        }

        await using var engine = await StartAsync();

        var languages = engine.Get<ILanguageService>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await languages.GetDefaultIsoCodeAsync(), Is.EqualTo("en-US"));
            Assert.That((await languages.GetAsync("en-US"))!.FallbackIsoCode, Is.Null);
            Assert.That((await languages.GetAsync("fi-FI"))!.IsMandatory, Is.False);
            Assert.That((await languages.GetAsync("sv-FI"))!.FallbackIsoCode, Is.EqualTo("fi-FI"));
        }
    }

    [Test]
    public async Task SecondStart_InstallsNothing()
    {
        Dictionary<string, DateTime> dates;
        await using (var first = await StartAsync())
        {
            dates = UpdateDates(first);
        }

        await using var engine = await StartAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(InstallerLines(engine), Is.Empty);
            Assert.That(UpdateDates(engine), Is.EqualTo(dates));
        }
    }

    [Test]
    public async Task FailedStep_LeavesNothing_AndIsTriedAgain()
    {
        await using (var first = await StartAsync(builder =>
            builder.AddNotificationHandler<ContentTypeSavingNotification, RefusesMunicipalities>()))
        {
            var types = first.Get<IContentTypeService>();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(
                    InstallerLines(first).Where(line => line.Contains("could not", StringComparison.Ordinal)).ToArray(),
                    Is.EqualTo(new[]
                    {
                        "Kuje could not install its document types: Umbraco answered CancelledByNotification to the type 'kujeMunicipality'. "
                        + "Nothing of it was kept; it is tried again at the next start.",
                    }));
                Assert.That(types.GetAll().Where(type => !type.IsElement), Is.Empty);
                Assert.That(types.GetAll().Count(type => type.IsElement), Is.EqualTo(ElementTypes.All.Count));
            }
        }

        await using var engine = await StartAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(InstallerLines(engine), Has.None.Contains("could not").And.Some.StartsWith("Kuje installed its document types"));
            Assert.That(
                engine.Get<IContentTypeService>().GetAll().Select(type => type.Alias),
                Is.EquivalentTo(DocumentTypes.All.Concat(ElementTypes.All).Select(type => type.Alias)));
        }
    }

    [Test]
    public async Task TwoServersAtOnce_InstallOnce()
    {
        await using var engine = await StartAsync(builder => Remove(builder, service => service.ImplementationType == typeof(Installer)));

        await Task.WhenAll(
            Task.Run(() => ActivatorUtilities.CreateInstance<Installer>(engine.Services).RunAsync(CancellationToken.None)),
            Task.Run(() => ActivatorUtilities.CreateInstance<Installer>(engine.Services).RunAsync(CancellationToken.None)));

        Assert.That(
            InstallerLines(engine).Select(line => line[..line.LastIndexOf(" in ", StringComparison.Ordinal)]),
            Is.EqualTo(new[]
            {
                "Kuje installed its languages", "Kuje installed its data types",
                "Kuje installed its element types", "Kuje installed its document types",
            }));
    }

    /// <summary>A start with the steps of the model; content is not what these tests are about.</summary>
    private Task<Engine> StartAsync(Action<IUmbracoBuilder>? configure = null) => Engine.StartAsync(
        _folder,
        configure: builder =>
        {
            Remove(builder, service => service.ServiceType == typeof(IInstallStep)
                && service.ImplementationType?.Namespace != typeof(Installer).Namespace);
            configure?.Invoke(builder);
        },
        withKuje: true);

    private static void Remove(IUmbracoBuilder builder, Func<ServiceDescriptor, bool> isUnwanted)
    {
        foreach (var service in builder.Services.Where(isUnwanted).ToList())
        {
            builder.Services.Remove(service);
        }
    }

    private static string[] InstallerLines(Engine engine) => engine.Log.Lines
        .Where(line => line.Category == typeof(Installer).FullName)
        .Select(line => line.Text)
        .ToArray();

    private static Dictionary<string, DateTime> UpdateDates(Engine engine) => engine.Get<IContentTypeService>().GetAll()
        .ToDictionary(type => type.Alias, type => type.UpdateDate);

    private static async Task AddContentAsync(Engine engine)
    {
        var type = new ContentType(engine.Get<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "old",
            Name = "Old",
            AllowedAsRoot = true,
        };
        await engine.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        engine.Get<IContentService>().Save(new global::Umbraco.Cms.Core.Models.Content("Old", Constants.System.Root, type));
    }

    private sealed class RefusesMunicipalities : INotificationHandler<ContentTypeSavingNotification>
    {
        public void Handle(ContentTypeSavingNotification notification) =>
            notification.Cancel = notification.SavedEntities.Any(type => type.Alias == TypeAlias.Municipality);
    }
}
