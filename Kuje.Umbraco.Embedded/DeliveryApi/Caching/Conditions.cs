using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>Conditional requests (RFC 9110, section 13).</summary>
internal static class Conditions
{
    /// <summary>Whether the client has the representation already, by its <c>If-None-Match</c>: a list, compared weakly, or <c>*</c>.</summary>
    public static bool IsKnown(StringValues ifNoneMatch, string etag)
    {
        if (ifNoneMatch.Count == 0)
            return false;
        if (ifNoneMatch.Count == 1 && ifNoneMatch[0] == etag)
            return true;
        if (!EntityTagHeaderValue.TryParseList(ifNoneMatch!, out IList<EntityTagHeaderValue>? tags))
            return false;
        var own = new EntityTagHeaderValue(etag);
        foreach (EntityTagHeaderValue tag in tags)
        {
            if (tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false))
                return true;
        }

        return false;
    }
}
