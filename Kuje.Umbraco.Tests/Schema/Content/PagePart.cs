namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>A part that a hub's page shows, and whether the JSON has it.</summary>
internal sealed record PagePart(string Name, Func<HubJson, bool> IsThere)
{
    public override string ToString() => Name;
}
