namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>A period or meeting that does not end before it starts; either end may be open.</summary>
internal sealed class EndsAfterStart(string start, string end) : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document) =>
        document.Value(end).Day < document.Value(start).Day || document.Value(end).TimeOfDay < document.Value(start).TimeOfDay
            ? [new Finding(end, EditorialText.EndsBeforeItStarts)]
            : [];
}
