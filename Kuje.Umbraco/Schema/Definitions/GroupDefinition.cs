namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>A box of properties on a tab.</summary>
internal sealed record GroupDefinition(string Name, PropertyDefinition[] Properties)
{
    public string Label => LabelKey.Of("group" + Name);

    /// <summary>The alias that Umbraco itself derives from the label.</summary>
    public string Alias => "kujeGroup" + Name;
}
