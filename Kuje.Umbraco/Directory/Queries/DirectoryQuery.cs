using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Directory.Queries;

/// <summary>What a reader asks for, understood and found possible.</summary>
internal sealed class DirectoryQuery
{
    public required ItemKind Kind { get; init; }

    /// <summary>The place of the reader's language among the site's.</summary>
    public required int Language { get; init; }

    /// <summary>Selected values; those of one dimension mean <i>or</i>, dimensions mean <i>and</i>.</summary>
    public Dictionary<Dimension, List<int>> Selected { get; } = [];

    public string? Text { get; set; }

    /// <summary>First day of the window in which there must be an occurrence.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of the window.</summary>
    public DateOnly? To { get; set; }

    public (double Latitude, double Longitude)? Near { get; set; }

    /// <summary>Kilometres from <see cref="Near"/>.</summary>
    public double? Radius { get; set; }

    public (double West, double South, double East, double North)? Box { get; set; }

    public DateTime? ModifiedSince { get; set; }

    /// <summary>Whether nothing narrows it: all items of the kind are meant.</summary>
    public bool IsWholeKind =>
        Selected.Count == 0 && Text is null && From is null && To is null && Radius is null && Box is null && ModifiedSince is null;

    public ListOrder Sort { get; set; } = ListOrder.Name;

    public bool Descending { get; set; }

    public int Skip { get; set; }

    public int Take { get; set; } = 20;

    /// <summary>The facets to count.</summary>
    public List<Dimension> Facets { get; } = [];

    /// <summary>Properties to send; all of the usual ones where null.</summary>
    public HashSet<string>? Fields { get; set; }
}
