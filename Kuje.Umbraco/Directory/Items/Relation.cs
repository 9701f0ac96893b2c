namespace Kuje.Umbraco.Directory.Items;

/// <summary>By what items are found: another item that they refer to, or a value of a fixed list.</summary>
internal enum Relation : byte
{
    /// <summary>Who organises it.</summary>
    Organisation,
    ArtForm,
    ActivityForm,
    TargetGroup,
    AccessibilityFeature,
    Municipality,
    Region,

    /// <summary>The hub above it in the tree.</summary>
    Hub,

    /// <summary>What a story tells of.</summary>
    Activity,

    /// <summary>The organisation that it is part of, or that runs it.</summary>
    Parent,

    /// <summary>A document or media whose name or address its texts hold: when that changes, they are written anew.</summary>
    Address,

    // From here on the target is a place in a list of fixed values.
    Status,
    Threshold,
    Mode,
    Price,
    Language,
    OrganisationKind,
    HubKind,

    /// <summary>A weekday with a time of day: see <see cref="Slots"/>.</summary>
    Slot,
}
