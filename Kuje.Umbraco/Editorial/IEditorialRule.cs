namespace Kuje.Umbraco.Editorial;

/// <summary>One thing that must hold, or should.</summary>
internal interface IEditorialRule
{
    IEnumerable<Finding> Check(EditedDocument document);
}
