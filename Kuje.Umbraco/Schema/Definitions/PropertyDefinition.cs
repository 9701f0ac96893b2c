namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>A property of a document or element type. Its label and help text follow from its alias.</summary>
internal sealed record PropertyDefinition(string Alias, DataTypeDefinition DataType, Traits Traits, Pattern? Pattern)
{
    public bool IsMandatory => Traits.HasFlag(Traits.Mandatory);

    public bool VariesByCulture => Traits.HasFlag(Traits.Translated);

    public string Label => LabelKey.Of(Alias);

    public string? Help => Traits.HasFlag(Traits.Help) ? LabelKey.Of(Alias + "Help") : null;

    public IEnumerable<string> LabelKeys =>
        new[] { Label, Help, IsMandatory ? LabelKey.Required : null, Pattern?.MessageKey }.OfType<string>();
}
