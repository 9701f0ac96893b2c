using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Backoffice;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Schema.Installation;
using Kuje.Umbraco.Tests.Editorial;
using Kuje.Umbraco.Tests.Embedded.ManagementApi;
using Kuje.Umbraco.Tests.Schema.Content;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Officer = Kuje.Umbraco.Tests.Embedded.ManagementApi.Browser;

namespace Kuje.Umbraco.Tests.Backoffice;

/// <summary>What the backoffice extension asks the server, on a site with demo content.</summary>
internal sealed class BackofficeEndpointTests : ManagementFixture
{
    private static readonly Guid _room = ContentKey.OfNode("kuje-uusimaa/activities/avoin-taidehuone");

    protected override bool WithKuje => true;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Kuje:DemoContent", "true")];

    private IContentService Contents => Engine.Get<IContentService>();

    [TestCase("/overview")]
    [TestCase("/document/00000000-0000-4000-8000-000000000000/json")]
    [TestCase("/occurrences")]
    public async Task Endpoints_AreClosed_WithoutAToken(string path)
    {
        using var browser = Open();
        foreach (var token in new[] { null, "[redacted]", "nonsense" })
        {
            using var request = new HttpRequestMessage(path == "/occurrences" ? HttpMethod.Post : HttpMethod.Get, BackofficeBranch.Root + path);
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await browser.Http.SendAsync(request);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), token ?? "none");
        }
    }

    [Test]
    public async Task Branch_LeavesOtherAddressesAlone()
    {
        using var browser = await OpenSignedInAsync();

        using var unknown = await browser.Http.GetAsync(BackofficeBranch.Root + "/nothing");
        using var delivery = await browser.Http.GetAsync("/umbraco/delivery/api/v2/content?take=1");

        Assert.That((unknown.StatusCode, delivery.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Json_IsWhatReadersGet()
    {
        using var officer = await OpenSignedInAsync();
        using var reader = Open();
        foreach (var culture in new[] { "fi-FI", "sv-FI", "en-US" })
        {
            var json = await OkAsync(officer, $"/document/{_room}/json?culture={culture}");
            using var request = new HttpRequestMessage(HttpMethod.Get, (string)json["url"]!);
            request.Headers.AcceptLanguage.ParseAdd(culture);
            using var response = await reader.Http.SendAsync(request);
            var seen = await response.Content.ReadAsStringAsync();

            Assert.That(json["published"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(seen)!.ToJsonString()), culture);
        }
    }

    [Test]
    public async Task Json_ShowsTheDraftBesideWhatIsPublished()
    {
        var key = ContentKey.OfNode("kuje-uusimaa/activities/museokavely");
        var activity = Contents.GetById(key)!;
        activity.SetValue(PropertyAlias.Summary, "Uusi tiivistelmä", "fi-FI");
        Contents.Save(activity);
        using var officer = await OpenSignedInAsync();

        var json = await OkAsync(officer, $"/document/{key}/json?culture=fi-FI");

        Assert.Multiple(() =>
        {
            Assert.That((string?)json["draft"]!["properties"]!["summary"], Is.EqualTo("Uusi tiivistelmä"));
            Assert.That((string?)json["published"]!["properties"]!["summary"], Is.Not.EqualTo("Uusi tiivistelmä"));
            Assert.That(json["cultures"]!.AsArray().Select(culture => ((string?)culture!["culture"], (bool)culture["isEdited"]!)), Does.Contain(("fi-FI", true)));
        });
    }

    [Test]
    public async Task Json_HasNothingPublished_WhenTheLanguageIsNot()
    {
        var key = ContentKey.OfNode("kuje-uusimaa/activities/tuolitanssi");
        Contents.Unpublish(Contents.GetById(key)!, "sv-FI");
        using var officer = await OpenSignedInAsync();

        var json = await OkAsync(officer, $"/document/{key}/json?culture=sv-FI");

        Assert.That(json["published"], Is.Null);
        Assert.That(json["draft"], Is.Not.Null);
    }

    [Test]
    public async Task Json_IsRefused_OutsideTheUsersStartNode()
    {
        var network = Contents.GetById(ContentKey.OfNode("kymenlaakso"))!;
        using var officer = await OpenSignedInAsync(await AddUserAsync(startNode: network.Id));

        using var refused = await officer.Http.GetAsync($"{BackofficeBranch.Root}/document/{_room}/json");
        using var allowed = await officer.Http.GetAsync($"{BackofficeBranch.Root}/document/{network.Key}/json");

        Assert.That((refused.StatusCode, allowed.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK)));
    }

    [TestCase("/document/00000000-0000-4000-8000-000000000000/json", HttpStatusCode.NotFound)]
    [TestCase("/document/x/json", HttpStatusCode.NotFound)]
    [TestCase("/document/{room}/json?culture=xx", HttpStatusCode.BadRequest)]
    [TestCase("/overview?hub=x", HttpStatusCode.BadRequest)]
    public async Task Nonsense_IsAnsweredWithAProblem(string path, HttpStatusCode status)
    {
        using var officer = await OpenSignedInAsync();

        using var response = await officer.Http.GetAsync(BackofficeBranch.Root + path.Replace("{room}", _room.ToString(), StringComparison.Ordinal));

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("[]")]
    [TestCase("{}")]
    public async Task Occurrences_WantASchedule(string body)
    {
        using var officer = await OpenSignedInAsync();

        using var response = await officer.Http.PostAsync(BackofficeBranch.Root + "/occurrences", new StringContent(body));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["title"], Does.Contain("schedule"));
    }

    [Test]
    public async Task Occurrences_AreTheNextTen_AtTheSameTimeOfDayAcrossTheClockChange()
    {
        using var officer = await OpenSignedInAsync();
        var rule = new Dictionary<string, object?>
        {
            [PropertyAlias.ScheduleKind] = new[] { "weekly" },
            [PropertyAlias.Weekdays] = new[] { "sunday" },
            [PropertyAlias.StartTime] = new { date = "17:00:00" },
            [PropertyAlias.EveryWeeks] = 4,
            [PropertyAlias.FirstDate] = new { date = "2026-01-04" },
        };

        using var response = await officer.Http.PostAsJsonAsync(
            BackofficeBranch.Root + "/occurrences",
            new { schedule = JsonNode.Parse(EditedValues.Blocks(rule)) });

        var starts = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["occurrences"]!.AsArray()
            .Select(one => DateTimeOffset.Parse((string)one!["start"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(starts, Has.Count.EqualTo(10));
            Assert.That(starts, Has.All.Matches<DateTimeOffset>(start => start.Hour == 17 && start.DayOfWeek == DayOfWeek.Sunday));
            Assert.That(starts.Select(start => start.Offset).Distinct().Count(), Is.EqualTo(2), "summer and winter time");
        });
    }

    [Test]
    public async Task Occurrences_SayWhatIsMissing_InTheUsersLanguage()
    {
        using var officer = await OpenSignedInAsync(await AddUserAsync());
        var rule = new Dictionary<string, object?> { [PropertyAlias.ScheduleKind] = new[] { "dates" }, [PropertyAlias.StartTime] = new { date = "17:00:00" } };

        using var response = await officer.Http.PostAsJsonAsync(
            BackofficeBranch.Root + "/occurrences",
            new { schedule = JsonNode.Parse(EditedValues.Blocks(rule)) });

        Assert.That(
            JsonNode.Parse(await response.Content.ReadAsStringAsync())!["problems"]!.ToJsonString(),
            Is.EqualTo("""[{"item":1,"message":"Add at least one date."}]"""));
    }

    [Test]
    public async Task Overview_CountsWhatIsPublishedAndRunning()
    {
        using var officer = await OpenSignedInAsync();
        var overview = await OkAsync(officer, "/overview");
        var figures = overview["figures"]!;

        var running = Model.Of(TypeAlias.Activity)
            .Where(activity => activity.Text(PropertyAlias.Status) is not ("ended" or "cancelled")).ToList();
        Assert.Multiple(() =>
        {
            Assert.That((int)figures["activities"]!, Is.EqualTo(running.Count));
            Assert.That((int)figures["organisations"]!, Is.EqualTo(Model.Of(TypeAlias.Organisation).Count()));
            Assert.That(
                figures["artForms"]!.AsArray().Sum(term => (int)term!["count"]!),
                Is.EqualTo(running.Sum(activity => activity.Texts(PropertyAlias.ArtForms).Count())));
            Assert.That(overview["hubs"]!.AsArray().Sum(hub => (int)hub!["count"]!), Is.EqualTo(running.Count));
            Assert.That(overview["attention"]!.AsArray().Select(list => (string?)list!["kind"]), Is.EqualTo(new[]
            {
                "notVerified", "ended", "missingChoice", "missingAltText", "missingTranslation", "emptyTerm",
            }));
        });
    }

    [Test]
    public async Task Overview_OfAHub_CountsThatHubOnly()
    {
        using var officer = await OpenSignedInAsync();
        var hub = ContentKey.OfNode("kymenlaakso");

        var figures = (await OkAsync(officer, $"/overview?hub={hub}"))["figures"]!;

        Assert.That(
            (int)figures["activities"]!,
            Is.EqualTo(Model.Of(TypeAlias.Activity).Count(activity => activity.Path.StartsWith("kymenlaakso/", StringComparison.Ordinal)
                && activity.Text(PropertyAlias.Status) is not ("ended" or "cancelled"))));
    }

    [Test]
    public async Task Overview_FollowsChanges()
    {
        using var officer = await OpenSignedInAsync();
        var key = ContentKey.OfNode("kuje-uusimaa/activities/runopolku");
        var before = await OkAsync(officer, "/overview");
        var activity = Contents.GetById(key)!;
        activity.SetValue(PropertyAlias.Status, EditedValues.Choice("ended"));
        Contents.Save(activity);
        Contents.Publish(activity, ["fi-FI", "sv-FI", "en-US"]);
        var ended = await OkAsync(officer, "/overview");
        Contents.MoveToRecycleBin(Contents.GetById(key)!);
        var trashed = await OkAsync(officer, "/overview");

        Assert.Multiple(() =>
        {
            Assert.That(Keys(before, "ended"), Does.Not.Contain(key));
            Assert.That(Keys(ended, "ended"), Does.Contain(key));
            Assert.That((int)ended["figures"]!["activities"]!, Is.EqualTo((int)before["figures"]!["activities"]! - 1));
            Assert.That((Guid)ended["latest"]![0]!["key"]!, Is.EqualTo(key));
            Assert.That(Keys(trashed, "ended"), Does.Not.Contain(key));
        });
    }

    [Test]
    public async Task Overview_ListsOnlyWhatTheUserMayEdit_AndWhereTheyMayAdd()
    {
        var network = Contents.GetById(ContentKey.OfNode("kymenlaakso"))!;
        using var officer = await OpenSignedInAsync(await AddUserAsync(startNode: network.Id));

        var overview = await OkAsync(officer, "/overview");

        var listed = overview["attention"]!.AsArray().SelectMany(list => list!["items"]!.AsArray()).Select(item => (Guid)item!["key"]!)
            .Concat(overview["latest"]!.AsArray().Select(item => (Guid)item!["key"]!));
        Assert.Multiple(() =>
        {
            Assert.That(Contents.GetByIds(listed.Distinct()), Is.Not.Empty.And.All.Matches<global::Umbraco.Cms.Core.Models.IContent>(
                content => $"{content.Path},".StartsWith($"{network.Path},", StringComparison.Ordinal)));
            Assert.That(
                overview["create"]!.AsArray().Select(place => (Guid)place!["parent"]!),
                Is.EquivalentTo(new[] { ContentKey.OfNode("kymenlaakso/activities"), ContentKey.OfNode("kymenlaakso/organisations") }));
        });
    }

    [Test]
    public async Task ManagementApi_GivesBlocksAsTheClientReadsThem()
    {
        using var officer = await OpenSignedInAsync();

        var document = (await officer.Http.GetFromJsonAsync<JsonNode>($"{Officer.Api}/document/{_room}"))!;

        var schedule = document["values"]!.AsArray().Single(value => (string?)value!["alias"] == PropertyAlias.Schedule)!["value"]!;
        Assert.That(schedule["layout"]!["Umbraco.BlockList"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(schedule["contentData"]![0]!["values"]!.AsArray().Single(value => (string?)value!["alias"] == PropertyAlias.Exceptions)!["value"]!["layout"], Is.Not.Null);
    }

    [Test]
    public async Task Section_IsGivenOnce()
    {
        var groups = Engine.Get<IUserGroupService>();
        var editors = (await groups.GetAsync(Constants.Security.EditorGroupKey))!;
        Assert.That(editors.AllowedSections, Does.Contain(SectionStep.Section));
        editors.RemoveAllowedSection(SectionStep.Section);
        await groups.UpdateAsync(editors, Constants.Security.SuperUserKey);

        await Engine.Services.GetServices<IInstallStep>().OfType<SectionStep>().Single()
            .RunAsync(Engine.Get<LedgerStore>().Load(), CancellationToken.None);

        Assert.That((await groups.GetAsync(Constants.Security.EditorGroupKey))!.AllowedSections, Does.Not.Contain(SectionStep.Section));
        Assert.That((await groups.GetAsync(Constants.Security.AdminGroupKey))!.AllowedSections, Does.Contain(SectionStep.Section));
    }

    private static IEnumerable<Guid> Keys(JsonNode overview, string kind) =>
        overview["attention"]!.AsArray().Single(list => (string?)list!["kind"] == kind)!["items"]!.AsArray().Select(item => (Guid)item!["key"]!);

    private async Task<JsonNode> OkAsync(Officer browser, string path)
    {
        using var response = await browser.Http.GetAsync(BackofficeBranch.Root + path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), body + string.Join('\n', Engine.Log.Errors.Select(line => line.Exception)));
        return JsonNode.Parse(body)!;
    }
}
