using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Tests.Directory.Occurrences;

public class ScheduleReaderTests
{
    [Test]
    public void Read_TakesWhatIsStored()
    {
        const string stored = """
            {"contentData":[
              {"contentTypeKey":"8fc1cb5b-e997-40fe-bea2-6013dfa40f73","key":"11111111-1111-1111-1111-111111111111","values":[
                {"alias":"scheduleKind","value":"[\"weekly\"]"},{"alias":"weekdays","value":"[\"tuesday\",\"thursday\"]"},
                {"alias":"startTime","value":"{\"date\":\"0001-01-01T12:00:00+00:00\",\"timeZone\":null}"},
                {"alias":"endTime","value":"{\"date\":\"0001-01-01T16:30:00+00:00\",\"timeZone\":null}"},
                {"alias":"firstDate","value":"{\"date\":\"2026-01-08T00:00:00+00:00\",\"timeZone\":null}"},
                {"alias":"everyWeeks","value":2},{"alias":"note","value":"Ovi sivulla"},
                {"alias":"exceptions","value":"{\"contentData\":[{\"key\":\"22222222-1111-1111-1111-111111111111\",\"values\":[{\"alias\":\"date\",\"value\":\"{\\\"date\\\":\\\"2026-12-24T00:00:00+00:00\\\"}\"}]}],\"Layout\":{\"Umbraco.BlockList\":[{\"contentKey\":\"22222222-1111-1111-1111-111111111111\"}]}}"}
              ]}],
             "Layout":{"Umbraco.BlockList":[{"contentKey":"11111111-1111-1111-1111-111111111111"}]}}
            """;

        ScheduleRule rule = ScheduleReader.Read(stored).Single();
        Assert.Multiple(() =>
        {
            Assert.That(rule.Kind, Is.EqualTo(ScheduleKind.Weekly));
            Assert.That(rule.Weekdays, Is.EqualTo(Weekdays.Tuesday | Weekdays.Thursday));
            Assert.That((rule.Start, rule.End), Is.EqualTo((new TimeOnly(12, 0), (TimeOnly?)new TimeOnly(16, 30))));
            Assert.That(rule.FirstDate, Is.EqualTo(new DateOnly(2026, 1, 8)));
            Assert.That(rule.EveryWeeks, Is.EqualTo(2));
            Assert.That(rule.Exceptions, Is.EqualTo(new[] { new DateOnly(2026, 12, 24) }));
            Assert.That(rule.Note, Is.EqualTo("Ovi sivulla"));
        });
    }

    [Test]
    public void Read_TakesWhatTheBackofficeHolds()
    {
        const string held = """
            {"contentData":[{"key":"11111111-1111-1111-1111-111111111111","values":[
                {"alias":"scheduleKind","value":["dates"]},{"alias":"startTime","value":{"date":"17:00:00","timeZone":null}},
                {"alias":"dates","value":{"contentData":[{"key":"22222222-1111-1111-1111-111111111111","values":[{"alias":"date","value":{"date":"2027-05-20"}},{"alias":"note","value":"Kevätjuhla"}]}],"layout":{}}}
              ]}],"layout":{"Umbraco.BlockList":[{"contentKey":"11111111-1111-1111-1111-111111111111"}]}}
            """;

        ScheduleRule rule = ScheduleReader.Read(held).Single();
        Assert.That(rule.Kind, Is.EqualTo(ScheduleKind.Dates));
        Assert.That(rule.Start, Is.EqualTo(new TimeOnly(17, 0)));
        Assert.That(rule.Dates, Is.Empty, "the layout shows none");
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("no json")]
    [TestCase("[]")]
    [TestCase("{\"contentData\":5}")]
    [TestCase("{\"contentData\":[1,{\"values\":[{\"alias\":\"startTime\",\"value\":\"late\"},{\"alias\":\"everyWeeks\",\"value\":{}}]}]}")]
    public void Read_TakesNothing_WhenThereIsNothingToRead(string? stored) => Assert.That(ScheduleReader.Read(stored), Is.Empty);
}
