using System.Text.Json.Nodes;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Installation;
using Kuje.Umbraco.Tests.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Schema.Installation;

/// <summary>What an editor does to a type outlives the next start; what a new version brings is added all the same.</summary>
[NonParallelizable]
public class EditorChangeTests
{
    private static readonly Guid _user = Constants.Security.SuperUserKey;

    private string _installed = null!;
    private string _folder = null!;

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        _installed = _folder = System.IO.Directory.CreateTempSubdirectory("kuje-test-").FullName;
        await using var engine = await StartAsync();
    }

    [SetUp]
    public void CopyInstalledSite()
    {
        _folder = System.IO.Directory.CreateTempSubdirectory("kuje-test-").FullName;
        foreach (var file in System.IO.Directory.GetFiles(_installed, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(_installed, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            new FileInfo(file).CopyTo(copy);
        }
    }

    [TearDown]
    public void RemoveFolder() => System.IO.Directory.Delete(_folder, recursive: true);

    [OneTimeTearDown]
    public void RemoveInstalledSite() => System.IO.Directory.Delete(_installed, recursive: true);

    [Test]
    public Task Label_Survives() => SurvivesAsync(
        activity => activity.PropertyTypes.Single(property => property.Alias == PropertyAlias.Summary).Name = "Lyhyesti",
        activity => Assert.That(
            activity.PropertyTypes.Single(property => property.Alias == PropertyAlias.Summary).Name, Is.EqualTo("Lyhyesti")));

    [Test]
    public Task Removal_Survives() => SurvivesAsync(
        activity => activity.RemovePropertyType(PropertyAlias.PlainLanguage),
        activity => Assert.That(activity.PropertyTypeExists(PropertyAlias.PlainLanguage), Is.False));

    [Test]
    public Task RenamedAlias_Survives() => SurvivesAsync(
        activity => activity.PropertyTypes.Single(property => property.Alias == PropertyAlias.LeaderNote).Alias = "leaders",
        activity =>
        {
            Assert.That(activity.PropertyTypeExists("leaders"), Is.True);
            Assert.That(activity.PropertyTypeExists(PropertyAlias.LeaderNote), Is.False);
        });

    [Test]
    public Task Move_Survives() => SurvivesAsync(
        activity => activity.MovePropertyType(PropertyAlias.Status, "kujeTabMaintenance/kujeGroupMaintenance"),
        activity => Assert.That(
            activity.PropertyGroups["kujeTabMaintenance/kujeGroupMaintenance"].PropertyTypes!.Select(property => property.Alias),
            Does.Contain(PropertyAlias.Status)));

    [Test]
    public Task OrderAndNamesOfTabs_Survive() => SurvivesAsync(
        activity =>
        {
            activity.PropertyGroups["kujeTabMaintenance"].SortOrder = -1;
            activity.PropertyGroups["kujeTabMaintenance"].Name = "Huolto";
        },
        activity =>
        {
            Assert.That(activity.PropertyGroups["kujeTabMaintenance"].Name, Is.EqualTo("Huolto"));
            Assert.That(activity.PropertyGroups.MinBy(group => group.SortOrder)!.Alias, Is.EqualTo("kujeTabMaintenance"));
        });

    [Test]
    public Task DisallowedChildren_Survive() => SurvivesAsync(
        activity => activity.AllowedContentTypes = [],
        activity => Assert.That(activity.AllowedContentTypes, Is.Empty),
        TypeKey.Hub);

    [Test]
    public async Task AddedProperty_Survives()
    {
        await using (var first = await StartAsync())
        {
            var dataType = await first.Get<IDataTypeService>().GetAsync(DataTypes.Text.Key);
            var activity = first.Get<IContentTypeService>().Get(TypeKey.Activity)!;
            activity.AddPropertyType(
                new PropertyType(first.Get<IShortStringHelper>(), dataType!, "own") { Name = "Oma" },
                "kujeTabContent/kujeGroupBasics");
            await first.Get<IContentTypeService>().UpdateAsync(activity, _user);
        }

        await using var engine = await StartAsync();

        Assert.That(engine.Get<IContentTypeService>().Get(TypeKey.Activity)!.PropertyTypeExists("own"), Is.True);
    }

    [Test]
    public async Task RemovedTypeAndDataType_DoNotComeBack()
    {
        await using (var first = await StartAsync())
        {
            await first.Get<IContentTypeService>().DeleteAsync(TypeKey.Story, _user);
            await first.Get<IDataTypeService>().DeleteAsync(DataTypes.Weeks.Key, _user);
        }

        await using var engine = await StartAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Get<IContentTypeService>().Get(TypeKey.Story), Is.Null);
            Assert.That(await engine.Get<IDataTypeService>().GetAsync(DataTypes.Weeks.Key), Is.Null);
        }
    }

    [Test]
    public async Task NewProperty_IsAddedToItsGroup_WhenAVersionBringsIt()
    {
        await using (var first = await StartAsync())
        {
            await ChangeAsync(first, TypeKey.Activity, activity =>
            {
                activity.RemovePropertyType(PropertyAlias.PlainLanguage);
                activity.PropertyGroups["kujeTabContent"].Name = "Asia";
            });
            Forget(first, $"property:{TypeAlias.Activity}/{PropertyAlias.PlainLanguage}");
        }

        await using var engine = await StartAsync();

        var changed = engine.Get<IContentTypeService>().Get(TypeKey.Activity)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                changed.PropertyGroups["kujeTabContent/kujeGroupBasics"].PropertyTypes!.OrderBy(property => property.SortOrder).Last().Alias,
                Is.EqualTo(PropertyAlias.PlainLanguage));
            Assert.That(changed.PropertyGroups["kujeTabContent"].Name, Is.EqualTo("Asia"));
            Assert.That(changed.PropertyGroups.Count(group => group.Type == PropertyGroupType.Tab), Is.EqualTo(6));
        }
    }

    [Test]
    public async Task NewChoice_IsAddedToTheEnd_WhenAVersionBringsIt()
    {
        await using (var first = await StartAsync())
        {
            var dataTypes = first.Get<IDataTypeService>();
            var services = (await dataTypes.GetAsync(DataTypes.SocialService.Key))!;
            services.ConfigurationData = new Dictionary<string, object>(services.ConfigurationData)
            {
                ["items"] = new[] { "facebook", "own" },
            };
            await dataTypes.UpdateAsync(services, _user);
            Forget(first, $"choice:{DataTypes.SocialService.Key}/podcast");
        }

        await using var engine = await StartAsync();

        var changed = (await engine.Get<IDataTypeService>().GetAsync(DataTypes.SocialService.Key))!;
        Assert.That(((ValueListConfiguration)changed.ConfigurationObject!).Items, Is.EqualTo(new[] { "facebook", "own", "podcast" }));
    }

    [TestCase("", ExpectedResult = "{kujeTimes: schedule}")]
    [TestCase("Oma: {=note}", ExpectedResult = "Oma: {=note}")]
    public async Task<string> BetterLabelOfBlocks_ReplacesOnlyWhatWasInstalled(string label)
    {
        await using (var first = await StartAsync())
        {
            var dataTypes = first.Get<IDataTypeService>();
            var schedule = (await dataTypes.GetAsync(DataTypes.Schedule.Key))!;
            Assert.That(Label(first, schedule), Is.EqualTo("{kujeTimes: schedule}"));
            schedule.ConfigurationData = new Dictionary<string, object>(schedule.ConfigurationData)
            {
                ["blocks"] = new[] { new Dictionary<string, object> { ["contentElementTypeKey"] = TypeKey.ScheduleRule, ["label"] = label } },
            };
            await dataTypes.UpdateAsync(schedule, _user);
            Forget(first, $"label:{DataTypes.Schedule.Key}/{{kujeTimes: schedule}}");
        }

        await using var engine = await StartAsync();

        var changed = (await engine.Get<IDataTypeService>().GetAsync(DataTypes.Schedule.Key))!;
        Assert.That(((BlockListConfiguration)changed.ConfigurationObject!).Blocks.Single().ContentElementTypeKey, Is.EqualTo(TypeKey.ScheduleRule));
        return Label(engine, changed);
    }

    private static string Label(Engine engine, IDataType dataType) => (string)JsonNode.Parse(
        engine.Get<IConfigurationEditorJsonSerializer>().Serialize(dataType.ConfigurationData["blocks"]))![0]!["label"]!;

    private async Task SurvivesAsync(Action<IContentType> change, Action<IContentType> check, Guid? type = null)
    {
        await using (var first = await StartAsync())
        {
            await ChangeAsync(first, type ?? TypeKey.Activity, change);
        }

        await using var engine = await StartAsync();

        using (Assert.EnterMultipleScope())
        {
            check(engine.Get<IContentTypeService>().Get(type ?? TypeKey.Activity)!);
        }
    }

    private static async Task ChangeAsync(Engine engine, Guid key, Action<IContentType> change)
    {
        var types = engine.Get<IContentTypeService>();
        var type = types.Get(key)!;
        change(type);
        var saved = await types.UpdateAsync(type, _user);
        Assert.That(saved.Success, Is.True);
    }

    /// <summary>Makes the database one of a version that did not have the entry yet.</summary>
    private static void Forget(Engine engine, string entry)
    {
        var store = new LedgerStore(engine.Get<IKeyValueService>());
        var ledger = store.Load();
        Assert.That(ledger.Has(entry), Is.True);
        store.Save(new InstallLedger(ledger.Entries.Where(other => other != entry)));
    }

    private Task<Engine> StartAsync() => Engine.StartAsync(
        _folder,
        configure: builder =>
        {
            foreach (var service in builder.Services.Where(IsContentStep).ToList())
            {
                builder.Services.Remove(service);
            }
        },
        withKuje: true);

    private static bool IsContentStep(ServiceDescriptor service) =>
        service.ServiceType == typeof(IInstallStep) && service.ImplementationType?.Namespace != typeof(Installer).Namespace;
}
