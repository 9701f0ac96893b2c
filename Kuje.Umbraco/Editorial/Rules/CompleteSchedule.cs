using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>Each rule of a schedule says enough to know the dates, and ends after it starts.</summary>
internal sealed class CompleteSchedule : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document) => document.Judged(Schedule)
        .SelectMany(reading => reading.Value.Blocks.SelectMany((rule, index) => Messages(rule).Select(message =>
            new Finding(Schedule, message) { Culture = reading.Culture, Item = index + 1 })));

    /// <summary>Keys of what is missing from one rule.</summary>
    public static IEnumerable<string> Messages(EditedBlock rule)
    {
        var isDates = rule[ScheduleKind].Choices is ["dates"];
        if (isDates && !rule[Dates].Blocks.Any(date => date[Date].Day is not null))
        {
            yield return EditorialText.DatesMissing;
        }

        // The weekday of the first date does as well.
        if (!isDates && rule[Weekdays].Choices.Count == 0 && rule[FirstDate].Day is null)
        {
            yield return EditorialText.WeekdaysMissing;
        }

        if (!isDates && rule[EveryWeeks].Number > 1 && rule[FirstDate].Day is null)
        {
            yield return EditorialText.FirstDateMissing;
        }

        if (rule[StartTime].TimeOfDay is null)
        {
            yield return EditorialText.StartTimeMissing;
        }

        if (rule[EndTime].TimeOfDay < rule[StartTime].TimeOfDay)
        {
            yield return EditorialText.EndsBeforeItStarts;
        }

        if (!isDates && rule[LastDate].Day < rule[FirstDate].Day)
        {
            yield return EditorialText.LastDateBeforeFirst;
        }
    }
}
