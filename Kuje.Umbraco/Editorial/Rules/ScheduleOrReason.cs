using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>An activity that is on tells when, or says in words why it does not.</summary>
internal sealed class ScheduleOrReason : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document)
    {
        var isOver = document.Value(Status).Choices is ["ended" or "cancelled"];
        return !document.Has(Schedule) || isOver || document.Value(Schedule).Blocks.Count > 0 || !document.Value(ScheduleNote).IsEmpty
            ? []
            : [new Finding(Schedule, EditorialText.ScheduleOrReason)];
    }
}
