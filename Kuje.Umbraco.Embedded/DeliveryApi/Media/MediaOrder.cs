using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Media;

/// <summary>One <c>sort</c> of a media list: <c>name:asc</c>; any other direction is descending.</summary>
internal sealed class MediaOrder(Comparison<IPublishedContent> compare, bool ascending) : IComparer<IPublishedContent>
{
    public static MediaOrder? Parse(string sort)
    {
        int colon = sort.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        Comparison<IPublishedContent>? compare = sort[..colon].ToLowerInvariant() switch
        {
            "name" => static (a, b) => CultureInfo.InvariantCulture.CompareInfo.Compare(a.Name, b.Name, CompareOptions.IgnoreCase),
            "sortorder" => static (a, b) => a.SortOrder.CompareTo(b.SortOrder),
            "createdate" => static (a, b) => a.CreateDate.CompareTo(b.CreateDate),
            "updatedate" => static (a, b) => a.UpdateDate.CompareTo(b.UpdateDate),
            _ => null,
        };
        return compare is null ? null : new MediaOrder(compare, sort.AsSpan(colon + 1).StartsWith("asc", StringComparison.Ordinal));
    }

    /// <summary>Orders by the first, where that is equal by the next, and at last as the items came.</summary>
    public static IEnumerable<IPublishedContent> Apply(IEnumerable<IPublishedContent> items, IReadOnlyList<MediaOrder> orders)
    {
        IOrderedEnumerable<IPublishedContent>? ordered = null;
        foreach (MediaOrder order in orders)
            ordered = ordered is null ? items.Order(order) : ordered.ThenBy(static item => item, order);
        return ordered ?? items;
    }

    public int Compare(IPublishedContent? x, IPublishedContent? y) => ascending ? compare(x!, y!) : compare(y!, x!);
}
