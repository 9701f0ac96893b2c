using System.Globalization;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Tests.Directory.Occurrences;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Answers lists of activities by looking at the JSON of every one of them.</summary>
internal sealed class NaiveDirectory(IReadOnlyList<JsonNode> activities, IReadOnlyDictionary<string, JsonNode[]> vocabularies)
{
    public static readonly string[] Times = ["weekday", "timeOfDay"];

    private static readonly string[] _weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The facets that are terms, with the property that has them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Terms = new Dictionary<string, string>
    {
        ["artForm"] = "artForms",
        ["activityForm"] = "activityForms",
        ["organisation"] = "organisations",
        ["hub"] = "hub",
        ["municipality"] = "municipality",
        ["region"] = "region",
        ["targetGroup"] = "targetGroups",
        ["accessibility"] = "accessibility",
    };

    public static readonly IReadOnlyDictionary<string, string[]> Values = new Dictionary<string, string[]>
    {
        ["price"] = ["free", "paid", "kaikukortti"],
        ["threshold"] = ["open", "referral", "registration"],
        ["mode"] = ["onsite", "online", "hybrid"],
        ["status"] = ["running", "onBreak", "cancelled", "ended"],
        ["language"] = ["fi", "sv", "en", "sign", "ru", "uk"],
        ["weekday"] = _weekdays,
        ["timeOfDay"] = ["morning", "afternoon", "evening"],
    };

    public IReadOnlyDictionary<string, JsonNode[]> Vocabularies => vocabularies;

    public IEnumerable<JsonNode> Find(NaiveQuery query, string? without = null) => activities.Where(activity => Matches(activity, query, without));

    /// <summary>The number of each value of a facet, by key or value.</summary>
    public Dictionary<string, int> Count(NaiveQuery query, string facet)
    {
        JsonNode[] left = [.. Find(query, facet)];
        if (Times.Contains(facet))
        {
            return Values[facet].ToDictionary(
                value => value,
                value => left.Count(activity => TakesPlace(activity, query.With(facet, value))));
        }

        IEnumerable<string> values = Terms.ContainsKey(facet) ? vocabularies[facet].Select(term => term["id"]!.GetValue<string>()) : Values[facet];
        return values.ToDictionary(value => value, value => left.Count(activity => ValuesOf(activity, facet).Contains(value)));
    }

    public static double Kilometres(double latitude, double longitude, JsonNode place)
    {
        // By the angle between two vectors: another way to the same number than the one that is tested.
        double[] a = Vector(latitude, longitude), b = Vector(place["lat"]!.GetValue<double>(), place["lng"]!.GetValue<double>());
        double dot = Enumerable.Range(0, 3).Sum(i => a[i] * b[i]);
        double[] cross = [(a[1] * b[2]) - (a[2] * b[1]), (a[2] * b[0]) - (a[0] * b[2]), (a[0] * b[1]) - (a[1] * b[0])];
        return 6371.0088 * Math.Atan2(Math.Sqrt(cross.Sum(c => c * c)), dot);
    }

    private static double[] Vector(double latitude, double longitude)
    {
        double phi = latitude * Math.PI / 180, lambda = longitude * Math.PI / 180;
        return [Math.Cos(phi) * Math.Cos(lambda), Math.Cos(phi) * Math.Sin(lambda), Math.Sin(phi)];
    }

    private static bool Matches(JsonNode activity, NaiveQuery query, string? without)
    {
        foreach ((string name, string[] values) in query.Selected)
        {
            if (name != without && !Times.Contains(name) && !ValuesOf(activity, name).Intersect(values).Any())
                return false;
        }

        if (query.Box is { } box && (activity["location"] is not { } place
            || place["lng"]!.GetValue<double>() < box[0] || place["lat"]!.GetValue<double>() < box[1]
            || place["lng"]!.GetValue<double>() > box[2] || place["lat"]!.GetValue<double>() > box[3]))
        {
            return false;
        }

        if (query is { Near: { } near, Radius: { } radius }
            && (activity["location"] is not { } location || Kilometres(near.Latitude, near.Longitude, location) > radius))
        {
            return false;
        }

        bool asksForTimes = query.From is not null || query.Selected.Keys.Any(name => Times.Contains(name) && name != without);
        return !asksForTimes || TakesPlace(activity, without is null ? query : query.Without(without));
    }

    private static IEnumerable<string> ValuesOf(JsonNode activity, string name)
    {
        if (Terms.TryGetValue(name, out string? property))
        {
            return activity[property] switch
            {
                JsonArray many => many.Select(one => one!["id"]!.GetValue<string>()),
                { } one => [one["id"]!.GetValue<string>()],
                null => [],
            };
        }

        return name switch
        {
            "price" => activity["kaikukortti"]!.GetValue<bool>() ? [activity["price"]!.GetValue<string>(), "kaikukortti"] : [activity["price"]!.GetValue<string>()],
            "language" => activity["languages"]!.AsArray().Select(one => one!.GetValue<string>()),
            _ => activity[name] is { } value ? [value.GetValue<string>()] : [],
        };
    }

    private static bool TakesPlace(JsonNode activity, NaiveQuery query)
    {
        ScheduleRule[] rules = [.. activity["schedule"]!.AsArray().Select(rule => Rule(rule!))];
        query.Selected.TryGetValue("weekday", out string[]? weekdays);
        query.Selected.TryGetValue("timeOfDay", out string[]? times);
        DateOnly first = query.From ?? new DateOnly(2024, 1, 1), last = query.To ?? new DateOnly(2029, 1, 1);
        return NaiveSchedule.Days(rules, first, last).Any(time =>
            (weekdays is null || weekdays.Contains(time.Day.DayOfWeek.ToString()[..3].ToLowerInvariant()))
            && (times is null || times.Contains(time.Start.Hour < 12 ? "morning" : time.Start.Hour < 17 ? "afternoon" : "evening")));
    }

    private static ScheduleRule Rule(JsonNode rule) => new()
    {
        Kind = rule["kind"]!.GetValue<string>() == "dates" ? ScheduleKind.Dates : ScheduleKind.Weekly,
        Weekdays = (rule["weekdays"]?.AsArray() ?? []).Aggregate(Weekdays.None, (all, day) => all | (Weekdays)(1 << Array.IndexOf(_weekdays, day!.GetValue<string>()))),
        Start = TimeOnly.ParseExact(rule["startTime"]!.GetValue<string>(), "HH:mm", CultureInfo.InvariantCulture),
        FirstDate = Date(rule["firstDate"]),
        LastDate = Date(rule["lastDate"]),
        EveryWeeks = rule["everyWeeks"]?.GetValue<int>() ?? 1,
        Dates = [.. (rule["dates"]?.AsArray() ?? []).Select(date => new ScheduleDate(Date(date!["date"])!.Value))],
        Exceptions = [.. (rule["exceptions"]?.AsArray() ?? []).Select(date => Date(date)!.Value)],
    };

    private static DateOnly? Date(JsonNode? date) => date is null ? null : DateOnly.ParseExact(date.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
