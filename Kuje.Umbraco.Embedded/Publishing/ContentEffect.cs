namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>What a change means to something made of content.</summary>
internal enum ContentEffect
{
    /// <summary>It shows nothing of what changed.</summary>
    None,

    /// <summary>An ancestor of what it shows changed: only addresses and visibility may differ.</summary>
    MayMove,

    /// <summary>It shows what changed.</summary>
    Shows,
}
