using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Requests;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary>Lets the handlers read <c>fetch</c>, <c>filter</c> and <c>sort</c>, and has the provider answer.</summary>
internal sealed class ContentQueryService(
    SelectorHandlerCollection selectorHandlers,
    FilterHandlerCollection filterHandlers,
    SortHandlerCollection sortHandlers,
    IApiContentQueryProvider provider,
    IRequestStartItemProviderAccessor startItems,
    IRequestPreviewService preview,
    RequestVariation variation,
    SharingRules sharing,
    IHttpContextAccessor http) : IApiContentQueryService
{
    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> ExecuteQuery(
        string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, ProtectedAccess protectedAccess, int skip, int take)
    {
        if (Selector(fetch) is not { } selector)
            return Failed(ApiContentQueryOperationStatus.SelectorOptionNotFound);

        var filterOptions = new List<FilterOption>();
        foreach (string filter in filters.Where(filter => !string.IsNullOrWhiteSpace(filter)))
        {
            if (filterHandlers.FirstOrDefault(handler => handler.CanHandle(filter)) is not { } handler)
                return Failed(ApiContentQueryOperationStatus.FilterOptionNotFound);
            filterOptions.Add(Noted(handler).BuildFilterOption(filter));
        }

        var sortOptions = new List<SortOption>();
        foreach (string sort in sorts.Where(sort => !string.IsNullOrWhiteSpace(sort)))
        {
            if (sortHandlers.FirstOrDefault(handler => handler.CanHandle(sort)) is not { } handler)
                return Failed(ApiContentQueryOperationStatus.SortOptionNotFound);
            sortOptions.Add(Noted(handler).BuildSortOption(sort));
        }

        PagedModel<Guid> page = provider.ExecuteQuery(
            selector, filterOptions, sortOptions, variation.Culture, protectedAccess, preview.IsPreview(), skip, take);
        return Attempt.SucceedWithStatus(ApiContentQueryOperationStatus.Success, page);
    }

    private THandler Noted<THandler>(THandler handler)
        where THandler : IQueryHandler
    {
        if (!sharing.MayShare(handler))
            http.HttpContext?.Features.Get<PendingAnswer>()?.KeepToItself();
        return handler;
    }

    private SelectorOption? Selector(string? fetch)
    {
        if (!string.IsNullOrWhiteSpace(fetch))
            return selectorHandlers.FirstOrDefault(handler => handler.CanHandle(fetch)) is { } handler ? Noted(handler).BuildSelectorOption(fetch) : null;
        if (startItems.TryGetValue(out IRequestStartItemProvider? startItemProvider) && startItemProvider.GetStartItem() is { } startItem)
            return new SelectorOption { FieldName = DocumentFields.AncestorIds, Values = [startItem.Key.ToString("D")] };
        return provider.AllContentSelectorOption();
    }

    private static Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> Failed(ApiContentQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
