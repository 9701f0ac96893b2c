using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>Every picture or logo of a list has its alternative text, in each language that has a list of its own.</summary>
internal sealed class AltTexts(string alias) : IEditorialRule
{
    /// <summary>The places, from 1, of the pictures of a list that have none.</summary>
    public static IEnumerable<int> Lacking(StoredForm list) => list.Blocks
        .Select((picture, index) => (Picture: picture, Number: index + 1))
        .Where(item => !item.Picture[Image].IsEmpty && item.Picture[AltText].IsEmpty)
        .Select(item => item.Number);

    public IEnumerable<Finding> Check(EditedDocument document) => document.Judged(alias).SelectMany(reading => Lacking(reading.Value)
        .Select(number => new Finding(alias, EditorialText.AltTextMissing) { Culture = reading.Culture, Item = number }));
}
