namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>The start page, in one answer.</summary>
internal sealed record Overview(
    DateOnly Today,
    IReadOnlyList<CountedTerm> Hubs,
    Figures Figures,
    IReadOnlyList<AttentionList> Attention,
    IReadOnlyList<LatestChange> Latest,
    IReadOnlyList<CreationPlace> Create);

/// <summary>Counts of what is published; of activities only those that have not ended and are not cancelled.</summary>
internal sealed record Figures(
    int Activities,
    int Organisations,
    IReadOnlyList<CountedTerm> ArtForms,
    IReadOnlyList<CountedTerm> ActivityForms,
    IReadOnlyList<CountedTerm> Municipalities);

/// <summary>A term or hub with the number of activities.</summary>
internal sealed record CountedTerm(Guid Key, string Name, int Count);

/// <summary>Documents with the same fault, the first of them listed.</summary>
internal sealed record AttentionList(AttentionKind Kind, int Total, IReadOnlyList<AttentionItem> Items);

internal enum AttentionKind
{
    NotVerified,
    Ended,
    MissingTranslation,
    MissingAltText,
    MissingChoice,
    EmptyTerm,
}

/// <param name="Key">The document.</param>
/// <param name="Name">Its name in the editor's language, or in the one it has.</param>
/// <param name="Type">Alias of its type.</param>
/// <param name="Date">The date that matters here, if one does.</param>
/// <param name="Cultures">The languages that are missing.</param>
/// <param name="Property">Alias of the property concerned.</param>
internal sealed record AttentionItem(
    Guid Key,
    string Name,
    string Type,
    DateOnly? Date = null,
    IReadOnlyList<string>? Cultures = null,
    string? Property = null);

internal sealed record LatestChange(Guid Key, string Name, string Type, DateTimeOffset Updated, bool IsPublished);

/// <summary>Where a new document belongs: the list of a hub.</summary>
internal sealed record CreationPlace(string Type, Guid TypeKey, Guid Parent, Guid Hub, string HubName);
