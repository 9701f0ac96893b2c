namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>A document type, or an element type when <see cref="IsElement"/>.</summary>
internal sealed record ContentTypeDefinition(Guid Key, string Alias, string Icon, TabDefinition[] Tabs)
{
    /// <summary>
    /// Elements do not vary by culture; where their texts are for readers, the block list that holds them varies as a whole.
    /// A reader in a language without a list of its own then gets the whole Finnish list, never half of it.
    /// </summary>
    public bool IsElement { get; init; }

    public bool AllowedAsRoot { get; init; }

    /// <summary>Groups outside tabs; elements have these only.</summary>
    public GroupDefinition[] Groups { get; init; } = [];

    /// <summary>Aliases of the types allowed below.</summary>
    public string[] Children { get; init; } = [];

    /// <summary>Shows the nodes below as a table instead of in the tree.</summary>
    public DataTypeDefinition? Collection { get; init; }

    public string Label => LabelKey.Of("type" + Alias["kuje".Length..]);

    public string Help => Label + "Help";

    public IEnumerable<PropertyDefinition> Properties => Places.Select(place => place.Property);

    /// <summary>Every property with where it belongs, in order.</summary>
    public IEnumerable<(TabDefinition? Tab, GroupDefinition Group, PropertyDefinition Property)> Places =>
        Groups.Select(group => (Tab: (TabDefinition?)null, Group: group))
            .Concat(Tabs.SelectMany(tab => tab.Groups, (tab, group) => (Tab: (TabDefinition?)tab, Group: group)))
            .SelectMany(place => place.Group.Properties, (place, property) => (place.Tab, place.Group, property));

    public IEnumerable<string> LabelKeys =>
        new[] { Label, Help }
            .Concat(Tabs.Select(tab => tab.Label))
            .Concat(Places.Select(place => place.Group.Label))
            .Concat(Properties.SelectMany(property => property.LabelKeys));
}
