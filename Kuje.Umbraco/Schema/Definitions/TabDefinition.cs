namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>A tab of a document type.</summary>
internal sealed record TabDefinition(string Name, GroupDefinition[] Groups)
{
    public string Label => LabelKey.Of("tab" + Name);

    /// <summary>The alias that Umbraco itself derives from the label.</summary>
    public string Alias => "kujeTab" + Name;
}
