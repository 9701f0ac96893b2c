using Kuje.Umbraco.Schema;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Finds what an officer should look at, the oldest first.</summary>
internal sealed class Attention(DateOnly today, IReadOnlyList<string> cultures, Names names)
{
    private const int Listed = 20;

    private static readonly string[] _terms =
        [TypeAlias.ArtForm, TypeAlias.ActivityForm, TypeAlias.TargetGroup, TypeAlias.AccessibilityFeature];

    private static readonly string[] _translated =
        [TypeAlias.Hub, TypeAlias.Organisation, TypeAlias.Activity, TypeAlias.Project, TypeAlias.Meeting, TypeAlias.Story, TypeAlias.Page];

    public IReadOnlyList<AttentionList> In(IReadOnlyList<ContentSummary> documents, IReadOnlySet<Guid> usedTerms) =>
    [
        List(AttentionKind.NotVerified, documents.Where(IsToBeVerified), (document, item) => item with { Date = document.LastVerified }, document => document.LastVerified),
        List(AttentionKind.Ended, documents.Where(HasEnded), (document, item) => item with { Date = document.LastDay }, document => document.LastDay),
        List(AttentionKind.MissingChoice, documents.Where(document => document.WithoutChoice is not null), (document, item) => item with { Property = document.WithoutChoice }),
        List(AttentionKind.MissingAltText, documents.Where(document => document.WithoutAltText is not null), (document, item) => item with { Property = document.WithoutAltText }),
        List(AttentionKind.MissingTranslation, documents.Where(document => Untranslated(document).Any()), (document, item) => item with { Cultures = [.. Untranslated(document)] }),
        List(AttentionKind.EmptyTerm, documents.Where(document => _terms.Contains(document.Type) && !usedTerms.Contains(document.Key)), (_, item) => item),
    ];

    private AttentionList List(
        AttentionKind kind,
        IEnumerable<ContentSummary> found,
        Func<ContentSummary, AttentionItem, AttentionItem> complete,
        Func<ContentSummary, DateOnly?>? date = null)
    {
        var documents = found.ToList();
        return new AttentionList(
            kind,
            documents.Count,
            [
                .. documents.OrderBy(document => date?.Invoke(document) ?? DateOnly.MinValue)
                    .ThenBy(document => document.Updated)
                    .Take(Listed)
                    .Select(document => complete(document, new AttentionItem(document.Key, names.Of(document), document.Type))),
            ]);
    }

    private bool IsToBeVerified(ContentSummary document) =>
        document is { Type: TypeAlias.Activity or TypeAlias.Organisation, Status: not ("ended" or "cancelled") }
        && (document.LastVerified is null || document.LastVerified < today.AddYears(-1) || document.ReviewAfter < today);

    private bool HasEnded(ContentSummary document) =>
        document.Type == TypeAlias.Activity && (document.Status == "ended" || document.LastDay < today);

    private IEnumerable<string> Untranslated(ContentSummary document) =>
        _translated.Contains(document.Type) ? cultures.Where(culture => !document.Names.ContainsKey(culture)) : [];
}
