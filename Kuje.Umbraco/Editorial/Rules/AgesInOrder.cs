using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

internal sealed class AgesInOrder : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document) =>
        document.Value(AgeMin).Number > document.Value(AgeMax).Number ? [new Finding(AgeMax, EditorialText.AgesSwapped)] : [];
}
