using System.Globalization;
using System.Text.Json;

namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>Rules as JSON.</summary>
internal static class ScheduleJson
{
    private static readonly string[] _days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Writes the property <c>schedule</c>, an array.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ScheduleRule> rules)
    {
        json.WriteStartArray("schedule");
        foreach (ScheduleRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("kind", rule.Kind == ScheduleKind.Dates ? "dates" : "weekly");
            if (rule.Kind == ScheduleKind.Weekly)
                WriteWeekly(json, rule);
            json.WriteString("startTime", Time(rule.Start));
            if (rule.End is { } end)
                json.WriteString("endTime", Time(end));
            if (rule.Kind == ScheduleKind.Dates)
                WriteDates(json, rule.Dates);
            if (rule.Exceptions.Count > 0)
            {
                json.WriteStartArray("exceptions");
                foreach (DateOnly date in rule.Exceptions)
                    json.WriteStringValue(Date(date));
                json.WriteEndArray();
            }

            if (rule.Note is not null)
                json.WriteString("note", rule.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWeekly(Utf8JsonWriter json, ScheduleRule rule)
    {
        json.WriteStartArray("weekdays");
        for (var day = 0; day < _days.Length; day++)
        {
            if (((int)rule.HeldOn & (1 << day)) != 0)
                json.WriteStringValue(_days[day]);
        }

        json.WriteEndArray();
        json.WriteNumber("everyWeeks", Math.Max(1, rule.EveryWeeks));
        if (rule.FirstDate is { } first)
            json.WriteString("firstDate", Date(first));
        if (rule.LastDate is { } last)
            json.WriteString("lastDate", Date(last));
    }

    private static void WriteDates(Utf8JsonWriter json, IReadOnlyList<ScheduleDate> dates)
    {
        json.WriteStartArray("dates");
        foreach (ScheduleDate date in dates)
        {
            json.WriteStartObject();
            json.WriteString("date", Date(date.Date));
            if (date.Note is not null)
                json.WriteString("note", date.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
