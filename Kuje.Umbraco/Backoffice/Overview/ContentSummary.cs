namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>What the start page needs to know of one published document.</summary>
internal sealed record ContentSummary
{
    public required int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Type { get; init; }

    /// <summary>Ids from the root to the document itself, as Umbraco has them: <c>-1,1051,1058</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The same as numbers.</summary>
    public required IReadOnlyList<int> Ids { get; init; }

    public required DateTime Updated { get; init; }

    /// <summary>By published language.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public string? Status { get; init; }

    public DateOnly? LastVerified { get; init; }

    public DateOnly? ReviewAfter { get; init; }

    /// <summary>The last day of the schedule; null where it goes on until further notice or there is none.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Vocabulary terms and other documents that the published version refers to.</summary>
    public IReadOnlyList<Guid> ArtForms { get; init; } = [];

    public IReadOnlyList<Guid> ActivityForms { get; init; } = [];

    /// <summary>Target groups and accessibility features.</summary>
    public IReadOnlyList<Guid> OtherTerms { get; init; } = [];

    public Guid? Municipality { get; init; }

    /// <summary>Alias of a picture property with a published picture that lacks its alternative text.</summary>
    public string? WithoutAltText { get; init; }

    /// <summary>Alias of a mandatory property that is empty.</summary>
    public string? WithoutChoice { get; init; }
}
