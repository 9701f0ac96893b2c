using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Editorial.Rules;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Tests.Editorial.EditedValues;

namespace Kuje.Umbraco.Tests.Editorial;

internal sealed class RuleTests
{
    private const string Finnish = "fi-FI";
    private const string Swedish = "sv-FI";

    [TestCase(null, 1)]
    [TestCase("", 1)]
    [TestCase("umb://document/0f0f0f0f0f0f4f0f8f0f0f0f0f0f0f0f", 0)]
    public void Required_WantsAtLeastOne(string? value, int findings) =>
        Assert.That(new EditedValues { [PropertyAlias.ArtForms] = value }.Check(new Required(PropertyAlias.ArtForms)), Has.Count.EqualTo(findings));

    [Test]
    public void Required_SaysNothing_WhenTheTypeHasNoSuchProperty() =>
        Assert.That(new EditedValues().Check(new Required(PropertyAlias.ArtForms)), Is.Empty);

    [TestCase("running", null, false)]
    [TestCase("running", "Ajasta sovitaan.", true)]
    [TestCase("onBreak", null, false)]
    [TestCase("cancelled", null, true)]
    [TestCase("ended", null, true)]
    public void ScheduleOrReason_TakesAReasonInWords_OrThatItIsOver(string status, string? note, bool isRight)
    {
        var values = new EditedValues
        {
            [PropertyAlias.Schedule] = null,
            [PropertyAlias.Status] = Choice(status),
            [PropertyAlias.ScheduleNote, Finnish] = note,
        };

        Assert.That(Messages(values, new ScheduleOrReason(), Finnish), isRight ? Is.Empty : Is.EqualTo(new[] { EditorialText.ScheduleOrReason }));
    }

    [Test]
    public void ScheduleOrReason_TakesTheReasonOfAnotherLanguageThatReadersSee()
    {
        var values = new EditedValues { [PropertyAlias.Schedule] = null, [PropertyAlias.ScheduleNote, Finnish] = "Ajasta sovitaan." };

        Assert.Multiple(() =>
        {
            Assert.That(values.Check(new ScheduleOrReason(), Swedish), Has.Count.EqualTo(1));
            Assert.That(values.Check(new ScheduleOrReason(), Swedish, Finnish), Is.Empty);
        });
    }

    [TestCaseSource(nameof(ScheduleRules))]
    public void CompleteSchedule_NamesWhatIsMissing(Dictionary<string, object?> rule, string? message)
    {
        var good = Rule();
        var values = new EditedValues { [PropertyAlias.Schedule] = Blocks(good, rule) };

        Assert.That(
            values.Check(new CompleteSchedule()).Select(finding => (finding.Message, finding.Item)),
            message is null ? Is.Empty : Is.EqualTo(new[] { (message, 2) }));
    }

    [Test]
    public void CompleteSchedule_ReadsWhatTheBackofficeHolds()
    {
        var values = new EditedValues
        {
            [PropertyAlias.Schedule] = Blocks(new Dictionary<string, object?>
            {
                [PropertyAlias.ScheduleKind] = new[] { "weekly" },
                [PropertyAlias.Weekdays] = new[] { "monday" },
                [PropertyAlias.StartTime] = new { date = "12:00:00" },
                [PropertyAlias.EndTime] = new { date = "11:00:00" },
            }),
        };

        Assert.That(Messages(values, new CompleteSchedule()), Is.EqualTo(new[] { EditorialText.EndsBeforeItStarts }));
    }

    [TestCase("2026-01-01", "2026-12-31", 0)]
    [TestCase("2026-01-01", "2026-01-01", 0)]
    [TestCase("2026-01-02", "2026-01-01", 1)]
    [TestCase("2026-01-02", null, 0)]
    [TestCase(null, "2026-01-02", 0)]
    public void EndsAfterStart_ComparesDates(string? start, string? end, int findings)
    {
        var values = new EditedValues
        {
            [PropertyAlias.StartDate] = start is null ? null : Day(start),
            [PropertyAlias.EndDate] = end is null ? null : Day(end),
        };

        Assert.That(values.Check(new EndsAfterStart(PropertyAlias.StartDate, PropertyAlias.EndDate)), Has.Count.EqualTo(findings));
    }

    [TestCase("09:30", "09:00", 1)]
    [TestCase("09:30", "09:30", 0)]
    public void EndsAfterStart_ComparesTimes(string start, string end, int findings)
    {
        var values = new EditedValues { [PropertyAlias.StartTime] = Time(start), [PropertyAlias.EndTime] = Time(end) };

        Assert.That(values.Check(new EndsAfterStart(PropertyAlias.StartTime, PropertyAlias.EndTime)), Has.Count.EqualTo(findings));
    }

    [TestCase(18, 17, 1)]
    [TestCase(18, 18, 0)]
    [TestCase(18, null, 0)]
    [TestCase(null, 5, 0)]
    public void AgesInOrder_ComparesBothEnds(int? lowest, int? highest, int findings)
    {
        var values = new EditedValues { [PropertyAlias.AgeMin] = lowest, [PropertyAlias.AgeMax] = highest };

        Assert.That(values.Check(new AgesInOrder()), Has.Count.EqualTo(findings));
    }

    [TestCase(null, null)]
    [TestCase("60.1676", "24.9061")]
    [TestCase("60.1676", null, EditorialText.CoordinateMissing)]
    [TestCase(null, "24.9061", EditorialText.CoordinateMissing)]
    [TestCase("90.5", "24.9", EditorialText.CoordinateNotOnEarth)]
    [TestCase("60", "-180.1", EditorialText.CoordinateNotOnEarth)]
    [TestCase("60,1", "24", EditorialText.CoordinateNotOnEarth)]
    public void Coordinates_AreBothOnEarthOrNotGiven(string? latitude, string? longitude, params string[] messages)
    {
        var values = new EditedValues { [PropertyAlias.Latitude] = latitude, [PropertyAlias.Longitude] = longitude };

        Assert.That(Messages(values, new Coordinates()), Is.EqualTo(messages));
    }

    [Test]
    public void AltTexts_NamesThePictureAndTheLanguage()
    {
        var values = new EditedValues
        {
            [PropertyAlias.Images, Finnish] = Blocks(Picture("Kahvikuppi"), Picture(" ")),
            [PropertyAlias.Images, Swedish] = Blocks(Picture(null)),
        };

        var findings = values.Check(new AltTexts(PropertyAlias.Images), Finnish, Swedish);

        Assert.That(findings.Select(finding => (finding.Culture, finding.Item)), Is.EqualTo(new[] { (Finnish, (int?)2), (Swedish, 1) }));
        Assert.That(findings, Has.All.Matches<Finding>(finding => finding.Message == EditorialText.AltTextMissing));
    }

    [Test]
    public void AltTexts_LeavesLanguagesAlone_ThatAreNotPublished()
    {
        var values = new EditedValues
        {
            [PropertyAlias.Images, Finnish] = Blocks(Picture("Kahvikuppi")),
            [PropertyAlias.Images, Swedish] = Blocks(Picture(null)),
        };

        Assert.That(values.Check(new AltTexts(PropertyAlias.Images), Finnish), Is.Empty);
    }

    [TestCase("tiedotus@example.org", 0)]
    [TestCase("ilmo@kulttuuri.example.org", 0)]
    [TestCase("", 0)]
    [TestCase("tiedotus@example", 1)]
    [TestCase("tiedotus example.org", 1)]
    [TestCase("a@b@example.org", 1)]
    [TestCase("<a@example.org>", 1)]
    public void Email_HasItsShape(string value, int findings) =>
        Assert.That(new EditedValues { [PropertyAlias.Email] = value }.Check(Shape.OfEmail(PropertyAlias.Email)), Has.Count.EqualTo(findings));

    [TestCase("00180", 0)]
    [TestCase("0018", 1)]
    [TestCase("FI-00180", 1)]
    public void PostalCode_HasFiveDigits(string value, int findings) =>
        Assert.That(new EditedValues { [PropertyAlias.PostalCode] = value }.Check(Shape.Of(Pattern.PostalCode, PropertyAlias.PostalCode)), Has.Count.EqualTo(findings));

    [TestCase("0737546-2", 0)]
    [TestCase("0737546-3", 1)]
    public void BusinessId_HasItsCheckDigit(string value, int findings) =>
        Assert.That(new EditedValues { [PropertyAlias.BusinessId] = value }.Check(Shape.OfBusinessId(PropertyAlias.BusinessId)), Has.Count.EqualTo(findings));

    [Test]
    public void Shape_FindsTheBlockThatIsWrong()
    {
        var values = new EditedValues
        {
            [PropertyAlias.ContactPersons, Finnish] = Blocks(
                new Dictionary<string, object?> { [PropertyAlias.Phone] = "+358 9 310 1000" },
                new Dictionary<string, object?> { [PropertyAlias.Phone] = "kysy toimistosta" }),
        };

        var finding = values.Check(Shape.Of(Pattern.Phone, PropertyAlias.ContactPersons, PropertyAlias.Phone), Finnish).Single();

        Assert.That((finding.Item, finding.Culture, finding.Message), Is.EqualTo(((int?)2, Finnish, "kuje_invalidPhone")));
    }

    [TestCase("https://example.org", 0)]
    [TestCase("HTTP://example.org", 0)]
    [TestCase("example.org/kuoro", 0)]
    [TestCase("example.org:8080", 0)]
    [TestCase("javascript:alert(1)", 1)]
    [TestCase(" java\tscript:alert(1)", 1)]
    [TestCase("data:text/html,x", 1)]
    [TestCase("vbscript:x", 1)]
    [TestCase("file:///etc/passwd", 1)]
    [TestCase("mailto:a@example.org", 1)]
    public void WebAddress_LeadsToTheWeb(string value, int findings) =>
        Assert.That(new EditedValues { [PropertyAlias.Website] = value }.Check(new WebAddress(PropertyAlias.Website)), Has.Count.EqualTo(findings));

    [TestCase("https://example.org", 0)]
    [TestCase("mailto:a@example.org", 0)]
    [TestCase("javascript:alert(1)", 1)]
    public void WebAddress_LooksIntoLinks(string url, int findings)
    {
        var values = new EditedValues
        {
            [PropertyAlias.Links, Finnish] = Blocks(new Dictionary<string, object?> { [PropertyAlias.Link] = $$"""[{"name":"x","url":"{{url}}"}]""" }),
        };

        Assert.That(values.Check(new WebAddress(PropertyAlias.Links, PropertyAlias.Link), Finnish), Has.Count.EqualTo(findings));
    }

    [TestCase("link", PropertyAlias.RegistrationUrl)]
    [TestCase("email", PropertyAlias.RegistrationEmail)]
    [TestCase("phone", PropertyAlias.RegistrationPhone)]
    [TestCase("none", null)]
    public void ReachableRegistration_WantsTheWayThatWasChosen(string kind, string? missing)
    {
        var values = new EditedValues
        {
            [PropertyAlias.RegistrationKind] = Choice(kind),
            [PropertyAlias.RegistrationUrl] = null,
            [PropertyAlias.RegistrationEmail] = null,
            [PropertyAlias.RegistrationPhone] = null,
        };

        Assert.That(
            values.Check(new ReachableRegistration()).Select(finding => finding.Property),
            missing is null ? Is.Empty : Is.EqualTo(new[] { missing }));
    }

    [TestCase("2025-11-22", 0)]
    [TestCase("2025-11-21", 1)]
    [TestCase(null, 0)]
    public void Advice_ComesAYearAfterTheLastCheck(string? day, int findings)
    {
        var values = new EditedValues { [PropertyAlias.LastVerified] = day is null ? null : Day(day) };

        Assert.That(values.Check(Advice.VerifiedThisYear), Has.Count.EqualTo(findings));
    }

    [TestCaseSource(nameof(AllAdvice))]
    public void Advice_NeverRefuses(IEditorialRule advice)
    {
        var values = new EditedValues
        {
            [PropertyAlias.Summary, Finnish] = "Kuoro",
            [PropertyAlias.Images, Finnish] = null,
            [PropertyAlias.Logo, Finnish] = null,
            [PropertyAlias.LastVerified] = null,
            [PropertyAlias.PriceKind] = Choice("paid"),
            [PropertyAlias.PriceAmount] = null,
            [PropertyAlias.AttendanceMode] = Choice("onSite"),
            [PropertyAlias.Municipality] = null,
        };

        Assert.That(values.Check(advice, Finnish).Select(finding => finding.Severity), Is.EqualTo(new[] { Severity.Warning }));
    }

    [Test]
    public void RuleBook_KnowsEveryDocumentTypeThatReadersGet() =>
        Assert.That(
            DocumentTypes.All.Where(type => type.Properties.Any(property => property.Alias != PropertyAlias.Introduction)).Select(type => type.Alias),
            Has.All.Matches<string>(alias => RuleBook.ForPublishing(alias).Count > 0));

    private static IEnumerable<IEditorialRule> AllAdvice() =>
        [Advice.SwedishSummary, Advice.Picture, Advice.OwnLogo, Advice.Verified, Advice.PriceKnown, Advice.MunicipalityKnown];

    private static IEnumerable<TestCaseData> ScheduleRules()
    {
        yield return Case("complete", null, Rule());
        yield return Case("no weekdays", EditorialText.WeekdaysMissing, Rule((PropertyAlias.Weekdays, "[]")));
        yield return Case("no start", EditorialText.StartTimeMissing, Rule((PropertyAlias.StartTime, null)));
        yield return Case("open end", null, Rule((PropertyAlias.EndTime, null)));
        yield return Case("ends early", EditorialText.EndsBeforeItStarts, Rule((PropertyAlias.EndTime, Time("08:59"))));
        yield return Case("ends at once", null, Rule((PropertyAlias.EndTime, Time("09:00"))));
        yield return Case("every other week from nowhere", EditorialText.FirstDateMissing, Rule((PropertyAlias.EveryWeeks, 2)));
        yield return Case(
            "backwards",
            EditorialText.LastDateBeforeFirst,
            Rule((PropertyAlias.FirstDate, Day("2026-02-01")), (PropertyAlias.LastDate, Day("2026-01-31"))));
        yield return Case("no dates", EditorialText.DatesMissing, Rule((PropertyAlias.ScheduleKind, Choice("dates"))));
        yield return Case(
            "dates",
            null,
            Rule(
                (PropertyAlias.ScheduleKind, Choice("dates")),
                (PropertyAlias.Weekdays, null),
                (PropertyAlias.Dates, Blocks(new Dictionary<string, object?> { [PropertyAlias.Date] = Day("2026-02-01") }))));
    }

    private static TestCaseData Case(string name, string? message, Dictionary<string, object?> rule) => new TestCaseData(rule, message).SetArgDisplayNames(name);

    private static Dictionary<string, object?> Rule(params (string Alias, object? Value)[] changes)
    {
        var rule = new Dictionary<string, object?>
        {
            [PropertyAlias.ScheduleKind] = Choice("weekly"),
            [PropertyAlias.Weekdays] = Choice("monday"),
            [PropertyAlias.StartTime] = Time("09:00"),
            [PropertyAlias.EndTime] = Time("10:00"),
        };
        foreach (var (alias, value) in changes)
        {
            rule[alias] = value;
        }

        return rule;
    }

    private static Dictionary<string, object?> Picture(string? altText) => new()
    {
        [PropertyAlias.Image] = """[{"key":"d0d0d0d0-0000-4000-8000-000000000000","mediaKey":"e0e0e0e0-0000-4000-8000-000000000000"}]""",
        [PropertyAlias.AltText] = altText,
    };

    private static IEnumerable<string> Messages(EditedValues values, IEditorialRule rule, params string[] cultures) =>
        values.Check(rule, cultures).Select(finding => finding.Message);
}
