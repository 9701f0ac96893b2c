using System.Globalization;
using System.Text.Json;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>The demo content shows everything that the model can say.</summary>
internal sealed class DemoContentTests
{
    private static IEnumerable<ContentNode> Activities => Model.Of(TypeAlias.Activity);

    [Test]
    public void Demo_HasTwoHubsWithOrganisationsAndActivities()
    {
        Assert.That(Model.Of(TypeAlias.Hub).Count(), Is.EqualTo(2));
        Assert.That(Model.Of(TypeAlias.Organisation).Count(), Is.GreaterThanOrEqualTo(12));
        Assert.That(Activities.Count(), Is.GreaterThanOrEqualTo(40));
    }

    [TestCase(PropertyAlias.ArtForms, TypeAlias.ArtForm)]
    [TestCase(PropertyAlias.ActivityForms, TypeAlias.ActivityForm)]
    [TestCase(PropertyAlias.TargetGroups, TypeAlias.TargetGroup)]
    public void Activities_CoverTheWholeVocabulary(string alias, string type) =>
        Assert.That(
            Activities.SelectMany(activity => activity.Texts(alias)).Distinct(),
            Is.EquivalentTo(Model.Of(type).Select(term => term.Path)));

    [Test]
    public void Activities_HaveManyAccessibilityFeatures() =>
        Assert.That(Activities.SelectMany(activity => activity.Texts(PropertyAlias.AccessibilityFeatures)).Distinct().Count(), Is.GreaterThanOrEqualTo(10));

    [Test]
    public void Activities_CoverEveryChoice()
    {
        Assert.Multiple(() =>
        {
            AssertCovered(PropertyAlias.Status, Choices.ActivityStatus.Values);
            AssertCovered(PropertyAlias.Threshold, Choices.Threshold.Values);
            AssertCovered(PropertyAlias.RegistrationKind, Choices.RegistrationKind.Values);
            AssertCovered(PropertyAlias.PriceKind, Choices.PriceKind.Values);
            AssertCovered(PropertyAlias.AttendanceMode, Choices.AttendanceMode.Values);
        });
    }

    [Test]
    public void WorkPairs_CoverEveryChoice() =>
        Assert.That(
            Activities.SelectMany(activity => activity.Texts(PropertyAlias.WorkPair)).Distinct(),
            Is.EquivalentTo(Choices.WorkPair.Values));

    [Test]
    public void Schedules_CoverEveryShape()
    {
        var rules = Activities
            .Where(activity => activity.Values.ContainsKey(PropertyAlias.Schedule))
            .SelectMany(activity => activity.Values[PropertyAlias.Schedule].EnumerateArray())
            .ToList();
        var weekly = rules.Where(rule => Says(rule, PropertyAlias.ScheduleKind, "weekly")).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(weekly, Has.Some.Matches<JsonElement>(rule => Length(rule, PropertyAlias.Weekdays) == 1), "one weekday");
            Assert.That(weekly, Has.Some.Matches<JsonElement>(rule => Length(rule, PropertyAlias.Weekdays) > 1), "several weekdays");
            Assert.That(weekly, Has.Some.Matches<JsonElement>(rule => rule.TryGetProperty(PropertyAlias.EveryWeeks, out _)), "every n weeks");
            Assert.That(weekly, Has.Some.Matches<JsonElement>(rule => Length(rule, PropertyAlias.Exceptions) > 0), "exceptions");
            Assert.That(weekly, Has.Some.Matches<JsonElement>(rule => !rule.TryGetProperty(PropertyAlias.LastDate, out _)), "until further notice");
            Assert.That(weekly, Has.Some.Matches<JsonElement>(rule => rule.TryGetProperty(PropertyAlias.LastDate, out _)), "a season");
            Assert.That(rules, Has.Some.Matches<JsonElement>(rule => Length(rule, PropertyAlias.Dates) == 1), "one date");
            Assert.That(rules, Has.Some.Matches<JsonElement>(rule => Length(rule, PropertyAlias.Dates) > 1), "several dates");
        });
    }

    [Test]
    public void Activities_WithoutASchedule_SayWhy()
    {
        var unscheduled = Activities.Where(activity => !activity.Values.ContainsKey(PropertyAlias.Schedule)).ToList();

        Assert.That(unscheduled, Is.Not.Empty);
        Assert.That(unscheduled, Has.All.Matches<ContentNode>(activity => activity.Values.ContainsKey(PropertyAlias.ScheduleNote)));
    }

    [TestCase("sv")]
    [TestCase("en")]
    public void Translations_AreMissingInPlaces(string language)
    {
        var translated = Activities.Count(activity => activity.Names.ContainsKey(language));

        Assert.That(translated, Is.InRange(Activities.Count() / 3, Activities.Count() - 5));
    }

    [Test]
    public void Hubs_AreInAllLanguages()
    {
        foreach (var hub in Model.Of(TypeAlias.Hub))
        {
            foreach (var (alias, value) in hub.Values.Where(value => Localised.Is(value.Value)))
            {
                Assert.That(Localised.Languages(value), Is.EquivalentTo(new[] { "fi", "sv", "en" }), $"{hub.Path}/{alias}");
            }
        }
    }

    [Test]
    public void Registrations_SayHowToRegister()
    {
        foreach (var activity in Activities)
        {
            var alias = activity.Text(PropertyAlias.RegistrationKind) switch
            {
                "link" => PropertyAlias.RegistrationUrl,
                "email" => PropertyAlias.RegistrationEmail,
                "phone" => PropertyAlias.RegistrationPhone,
                _ => PropertyAlias.RegistrationKind,
            };
            Assert.That(activity.Values, Does.ContainKey(alias), activity.Path);
        }
    }

    [Test]
    public void Weekdays_OfTheFirstDate_AreThoseOfTheRule()
    {
        foreach (var activity in Activities.Where(activity => activity.Values.ContainsKey(PropertyAlias.Schedule)))
        {
            foreach (var rule in activity.Values[PropertyAlias.Schedule].EnumerateArray().Where(rule => Says(rule, PropertyAlias.ScheduleKind, "weekly")))
            {
                var weekdays = rule.GetProperty(PropertyAlias.Weekdays).EnumerateArray().Select(day => Enum.Parse<DayOfWeek>(day.GetString()!, ignoreCase: true)).ToList();
                var days = new[] { rule.GetProperty(PropertyAlias.FirstDate) }
                    .Concat(rule.TryGetProperty(PropertyAlias.Exceptions, out var exceptions)
                        ? exceptions.EnumerateArray().Select(exception => exception.GetProperty(PropertyAlias.Date))
                        : []);
                foreach (var day in days)
                {
                    Assert.That(weekdays, Does.Contain(DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture).DayOfWeek), $"{activity.Path} {day}");
                }
            }
        }
    }

    private static void AssertCovered(string alias, IEnumerable<string> choices) =>
        Assert.That(Activities.Select(activity => activity.Text(alias)).Distinct(), Is.EquivalentTo(choices), alias);

    private static bool Says(JsonElement rule, string alias, string value) => rule.GetProperty(alias).GetString() == value;

    private static int Length(JsonElement rule, string alias) => rule.TryGetProperty(alias, out var list) ? list.GetArrayLength() : 0;
}
