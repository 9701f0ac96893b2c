namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>Values to choose from, in the order the officer sees them.</summary>
internal sealed record ChoiceList(string Name, params string[] Values)
{
    public IEnumerable<string> LabelKeys => Values.Select(value => $"{LabelPrefix}_{value}");

    public string LabelPrefix => LabelKey.Of(Name);
}
