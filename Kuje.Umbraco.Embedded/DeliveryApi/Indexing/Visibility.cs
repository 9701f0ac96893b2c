using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>Decides for one query which documents may be seen, and in which version.</summary>
internal sealed class Visibility(string culture, bool preview, HashSet<int> protectedIds, DeliveryApiSettings settings)
{
    // Siblings share their ancestors, and documents their type: each is looked at once a query.
    private readonly Dictionary<IndexedDocument, bool> _reachableInCulture = [];
    private readonly Dictionary<IndexedDocument, bool> _reachableInAny = [];
    private readonly Dictionary<string, bool> _allowed = new(StringComparer.Ordinal);

    public IndexedView? View(IndexedDocument document)
    {
        if (document.In(culture) is not { } variant || !IsAllowed(document.ContentType) || IsProtected(document))
            return null;
        if (preview)
            return variant.Draft;
        return variant.Published is { } view && IsReachable(document.Parent, document, variant.Culture is not null) ? view : null;
    }

    private bool IsReachable(IndexedDocument? parent, IndexedDocument child, bool varies)
    {
        if (parent is null)
            return child.Level == 1;
        Dictionary<IndexedDocument, bool> reachable = varies ? _reachableInCulture : _reachableInAny;
        if (reachable.TryGetValue(parent, out bool known))
            return known;
        return reachable[parent] =
            parent.IsPublishedIn(varies ? culture : null) && IsReachable(parent.Parent, parent, varies);
    }

    private bool IsAllowed(string contentType)
    {
        if (!_allowed.TryGetValue(contentType, out bool allowed))
            _allowed[contentType] = allowed = settings.IsAllowedContentType(contentType);
        return allowed;
    }

    private bool IsProtected(IndexedDocument document)
    {
        if (protectedIds.Count == 0)
            return false;
        for (IndexedDocument? one = document; one is not null; one = one.Parent)
        {
            if (protectedIds.Contains(one.Id))
                return true;
        }

        return false;
    }
}
