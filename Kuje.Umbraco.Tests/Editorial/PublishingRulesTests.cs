using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Tests.Contract.Management;
using Kuje.Umbraco.Tests.Embedded;
using Moq;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Editorial;

/// <summary>The rules through Umbraco's own services, on a site with demo content, which itself was published under them.</summary>
[NonParallelizable]
internal sealed class PublishingRulesTests
{
    private const string Finnish = "fi-FI";
    private const string Swedish = "sv-FI";

    // Each test has a document of its own.
    private const string Room = "kuje-uusimaa/activities/avoin-taidehuone";
    private const string Band = "kuje-uusimaa/activities/bandihuone";
    private const string Painters = "kuje-uusimaa/activities/maanantaimaalarit";
    private const string Walk = "kuje-uusimaa/activities/museokavely";
    private const string Choir = "kuje-uusimaa/activities/lapinlahden-kuoro";
    private const string Studio = "kuje-uusimaa/organisations/kuvaranta";
    private const string Circus = "kuje-uusimaa/organisations/kuperkeikka";
    private const string Meeting = "kymenlaakso/meetings/syystapaaminen-2026";
    private const string Light = "kuje-uusimaa/organisations/valonsade";

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Engine _engine = null!;

    private IContentService Contents => _engine.Get<IContentService>();

    [OneTimeSetUp]
    public async Task StartAsync() => _engine = await Engine.StartAsync(
        settings:
        [
            new("Kuje:DemoContent", "true"),
            new("Umbraco:CMS:Unattended:InstallUnattended", "true"),
            new("Umbraco:CMS:Unattended:UnattendedUserName", "Administrator"),
            new("Umbraco:CMS:Unattended:UnattendedUserEmail", ManagementClient.Administrator),
            new("Umbraco:CMS:Unattended:UnattendedUserPassword", ManagementClient.Password),
        ],
        listen: true,
        withKuje: true);

    [OneTimeTearDown]
    public async Task StopAsync() => await _engine.DisposeAsync();

    [Test]
    public void Publish_IsRefusedWithTheProperty_WhenNoScheduleAndNoReason()
    {
        var activity = Document(Room);
        activity.SetValue(PropertyAlias.Schedule, null);
        activity.SetValue(PropertyAlias.ScheduleNote, null, Finnish);
        activity.SetValue(PropertyAlias.ScheduleNote, null, Swedish);
        activity.SetValue(PropertyAlias.ScheduleNote, null, "en-US");

        var result = SaveAndPublish(activity, "fi-FI", Finnish);

        Assert.Multiple(() =>
        {
            Assert.That(result.Result, Is.EqualTo(PublishResultType.FailedPublishCancelledByEvent));
            Assert.That(Said(result), Is.EqualTo(new[]
            {
                (EventMessageType.Error, "Ei voi julkaista: Avoin taidehuone", "Milloin: Lisää aika, tai kerro kohdassa ”Aikataulu sanallisesti”, miksi aikaa ei ole."),
            }));
            Assert.That(Document(Room).GetValue(PropertyAlias.Schedule, published: true), Is.Not.Null, "what readers have stays");
        });
    }

    [TestCase("sv", "Kan inte publiceras: Maanantaimaalarit")]
    [TestCase("en-US", "Cannot be published: Maanantaimaalarit")]
    [TestCase("de-DE", "Cannot be published: Maanantaimaalarit")]
    public void Publish_IsRefusedInTheEditorsLanguage(string language, string title)
    {
        var activity = Document(Painters);
        activity.SetValue(PropertyAlias.AgeMin, 30);
        activity.SetValue(PropertyAlias.AgeMax, 18);

        var result = SaveAndPublish(activity, language, Finnish);

        Assert.That(Said(result).Select(said => said.Category), Is.EqualTo(new[] { title }));
    }

    [Test]
    public void Publish_JudgesOnlyTheLanguagesBeingPublished_AndWhatAllShare()
    {
        var activity = Document(Band);
        var pictures = activity.GetValue<string>(PropertyAlias.Images, Swedish)!;
        activity.SetValue(PropertyAlias.Images, WithoutAltText(pictures), Swedish);

        var finnish = SaveAndPublish(activity, "fi", Finnish);
        var swedish = SaveAndPublish(Document(Band), "fi", Swedish);

        Assert.Multiple(() =>
        {
            Assert.That(finnish.Success, Is.True, string.Join(", ", Said(finnish)));
            Assert.That(swedish.Result, Is.EqualTo(PublishResultType.FailedPublishCancelledByEvent));
            Assert.That(Said(swedish).Select(said => said.Message), Is.EqualTo(new[] { "Kuvat (ruotsi), kohta 1: Kuvan vaihtoehtoinen teksti puuttuu." }));
        });

        activity = Document(Band);
        activity.SetValue(PropertyAlias.Images, pictures, Swedish);
        Assert.That(SaveAndPublish(activity, "fi", Swedish).Success, Is.True);
    }

    [Test]
    public void Publish_OfOneLanguage_IsRefused_WhenWhatAllShareIsWrong()
    {
        var organisation = Document(Studio);
        organisation.SetValue(PropertyAlias.Longitude, null);

        var result = SaveAndPublish(organisation, "fi", Swedish);

        Assert.That(Said(result).Select(said => said.Message), Has.One.StartsWith("Pituusaste: "));
    }

    [Test]
    public void Publish_WarnsAndPublishes_WhenSomethingIsMerelyAdvisable()
    {
        var activity = Document(Walk);
        activity.SetValue(PropertyAlias.LastVerified, EditedValues.Day("2019-01-01"));

        var result = SaveAndPublish(activity, "en", Finnish);

        Assert.Multiple(() =>
        {
            Assert.That(result.Success, Is.True);
            Assert.That(Said(result).Select(said => (said.Type, said.Message)), Does.Contain(
                (EventMessageType.Warning, "Last verified: The information has not been checked for a year.")));
        });
    }

    [Test]
    public void Unpublish_IsNeverRefused()
    {
        var activity = Document(Choir);
        activity.SetValue(PropertyAlias.Latitude, 99.5m);
        Contents.Save(activity);

        Assert.That(Contents.Unpublish(Contents.GetById(activity.Key)!, Swedish).Success, Is.True);
        Assert.That(Contents.Unpublish(Contents.GetById(activity.Key)!, "*").Success, Is.True);
    }

    [Test]
    public void Save_KeepsADraftThatCouldNotBePublished()
    {
        var organisation = Document(Circus);
        organisation.SetValue(PropertyAlias.PostalCode, "12");

        Assert.That(Contents.Save(organisation).Success, Is.True);
    }

    [Test]
    public void Save_IsRefused_WhenAnAddressWouldRunAScript()
    {
        var organisation = Document(Light);
        organisation.SetValue(PropertyAlias.Website, "javascript:alert(document.domain)");

        var result = As("fi", () => Contents.Save(organisation));

        Assert.Multiple(() =>
        {
            Assert.That(result.Success, Is.False);
            Assert.That(result.EventMessages!.GetAll().Select(message => message.Message), Is.EqualTo(new[]
            {
                "Verkkosivu: Vain osoitteet, jotka alkavat https:// tai http://, kelpaavat.",
            }));
            Assert.That(Document(Light).GetValue<string>(PropertyAlias.Website), Does.StartWith("https://"));
        });
    }

    [Test]
    public async Task ManagementApi_SendsTheMessagesToTheClient_InTheLanguageOfTheUser()
    {
        var meeting = Document(Meeting);
        meeting.SetValue(PropertyAlias.EndTime, EditedValues.Time("00:01"));
        Contents.Save(meeting);
        var users = _engine.Get<IUserService>();
        var officer = users.GetByEmail(ManagementClient.Administrator)!;
        officer.Language = "sv-SE";
        users.Save(officer);
        using var client = new ManagementClient(_engine.Address);
        await client.SignInAsync();

        using var response = await client.Http.PutAsJsonAsync(
            $"{ManagementClient.Root}/document/{meeting.Key}/publish",
            new { publishSchedules = new[] { new { culture = Finnish } } });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var messages = JsonNode.Parse(response.Headers.GetValues("Umb-Notifications").Single())!.AsArray();
        Assert.That(messages.Single()!.ToJsonString(_readable), Is.EqualTo(
            $$"""{"message":"Slutar klockan: Slutet är före början.","category":"Kan inte publiceras: {{meeting.GetCultureName(Finnish)}}","type":"Error"}"""));
    }

    [Test]
    public void Branch_IsPublishedWithAtMostOneDocumentsAdvice()
    {
        var list = Document("kymenlaakso/activities");

        var results = As("fi", () => Contents.PublishBranch(list, PublishBranchFilter.All, ["*"])).ToList();

        Assert.That(results, Has.Count.GreaterThan(5).And.All.Matches<PublishResult>(result => result.Success));
        Assert.That(results[0].EventMessages!.GetAll().Select(message => message.Category).Distinct().Count(), Is.LessThanOrEqualTo(1));
    }

    private static string WithoutAltText(string pictures)
    {
        var start = pictures.IndexOf("\"altText\"", StringComparison.Ordinal);
        var value = pictures.IndexOf("\"value\":", start, StringComparison.Ordinal) + "\"value\":".Length;
        var end = pictures.IndexOf('"', pictures.IndexOf('"', value) + 1) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{pictures[..value]}\"\"{pictures[end..]}");
    }

    private static List<(EventMessageType Type, string Category, string Message)> Said(PublishResult result) =>
        [.. result.EventMessages!.GetAll().Select(message => (message.MessageType, message.Category, message.Message))];

    private IContent Document(string path) => Contents.GetById(ContentKey.OfNode(path))!;

    private PublishResult SaveAndPublish(IContent document, string language, string culture)
    {
        Contents.Save(document);
        return As(language, () => Contents.Publish(document, [culture]));
    }

    private T As<T>(string language, Func<T> act)
    {
        var security = Mock.Of<IBackOfficeSecurity>(own => own.CurrentUser == Mock.Of<IUser>(user => user.Language == language));
        using (_engine.Get<IBackOfficeSecurityAccessor>().Override(security))
        {
            return act();
        }
    }
}
