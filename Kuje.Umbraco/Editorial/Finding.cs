namespace Kuje.Umbraco.Editorial;

/// <summary>Something a rule has to say about a property.</summary>
/// <param name="Property">Alias of the property.</param>
/// <param name="Message">Key of the text, one of <see cref="EditorialText"/> or of a pattern.</param>
internal sealed record Finding(string Property, string Message)
{
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The language concerned; null where the value is the same in all.</summary>
    public string? Culture { get; init; }

    /// <summary>Place in a list of blocks, from 1; null where the whole property is meant.</summary>
    public int? Item { get; init; }
}
