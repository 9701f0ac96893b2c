namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>A choice or pick of at least one; holds also where an editor has made the property optional.</summary>
internal sealed class Required(string alias) : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document) => document.Judged(alias)
        .Where(reading => reading.Value.IsEmpty)
        .Select(reading => new Finding(alias, EditorialText.ChooseOne) { Culture = reading.Culture });
}
