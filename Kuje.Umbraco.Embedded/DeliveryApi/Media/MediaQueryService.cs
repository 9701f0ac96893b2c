using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Media;

/// <summary>Lists the children of a media folder: the one list of media that the Delivery API has.</summary>
internal sealed class MediaQueryService(IPublishedMediaCache cache, MediaPaths paths) : IApiMediaQueryService
{
    private const string Children = "children:";
    private const string MediaType = "mediaType:";
    private const string Name = "name:";

    public IPublishedContent? GetByPath(string path) => paths.Find(path);

    public Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> ExecuteQuery(
        string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, int skip, int take)
    {
        if (fetch?.StartsWith(Children, StringComparison.OrdinalIgnoreCase) is not true || string.IsNullOrWhiteSpace(fetch[Children.Length..]))
            return Failed(ApiMediaQueryOperationStatus.SelectorOptionNotFound);

        IEnumerable<IPublishedContent> items = ChildrenOf(fetch[Children.Length..]);
        foreach (string filter in filters.Where(filter => !string.IsNullOrWhiteSpace(filter)))
        {
            if (filter.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase))
                items = items.Where(item => string.Equals(item.ContentType.Alias, filter[MediaType.Length..], StringComparison.OrdinalIgnoreCase));
            else if (filter.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
                items = items.Where(item => item.Name.Contains(filter[Name.Length..], StringComparison.OrdinalIgnoreCase));
            else
                return Failed(ApiMediaQueryOperationStatus.FilterOptionNotFound);
        }

        var orders = new List<MediaOrder>();
        foreach (string sort in sorts.Where(sort => !string.IsNullOrWhiteSpace(sort)))
        {
            if (MediaOrder.Parse(sort) is not { } order)
                return Failed(ApiMediaQueryOperationStatus.SortOptionNotFound);
            orders.Add(order);
        }

        List<IPublishedContent> all = [.. MediaOrder.Apply(items, orders)];
        return Attempt.SucceedWithStatus(
            ApiMediaQueryOperationStatus.Success,
            new PagedModel<Guid>(all.Count, all.Skip(skip).Take(take).Select(item => item.Key).ToArray()));
    }

    private IEnumerable<IPublishedContent> ChildrenOf(string parent)
    {
        if (parent.Trim('/').Length == 0)
            return paths.Roots();
        IPublishedContent? folder = Guid.TryParse(parent, out Guid id) ? cache.GetById(id) : paths.Find(parent);
        return folder is null ? [] : paths.ChildrenOf(folder.Key);
    }

    private static Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> Failed(ApiMediaQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
