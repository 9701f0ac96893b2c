using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents by a part of their name, or by their id.</summary>
internal static class DocumentSearchEndpoints
{
    // Nobody looks through more; a longer query finds fewer.
    private const int MaxMatches = 500;

    public static void MapDocumentSearch(this IEndpointRouteBuilder api) => api.MapGet("/item/document/search", Search);

    private static IResult Search(
        Paging paging,
        IEntityService entities,
        ICoreScopeProvider scopes,
        DocumentItems items,
        StartNodes starts,
        [FromQuery(Name = "allowedDocumentTypes")] Guid[] allowedDocumentTypes,
        string query = "",
        Guid? parentId = null,
        bool? trashed = null)
    {
        string[]? startPaths = starts.Paths(UmbracoObjectTypes.Document);
        IQuery<IUmbracoEntity> filter = scopes.CreateQuery<IUmbracoEntity>();
        if (Guid.TryParse(query, out Guid key))
            filter.Where(entity => entity.Key == key);
        else if (query.Length > 0)
            filter.Where(entity => entity.Name!.Contains(query));
        if (trashed is { } bin)
            filter.Where(entity => entity.Trashed == bin);
        int? parent = parentId is { } above ? entities.Get(above, UmbracoObjectTypes.Document)?.Id ?? 0 : null;
        if (parent == 0)
            return EndpointExtensions.Ok(new PagedAnswer<DocumentItemResponseModel>(0, []));
        IEnumerable<IDocumentEntitySlim> found = Matches(entities, parent, filter)
            .Where(entity => StartNodes.MayUse(startPaths, entity.Path))
            .OfType<IDocumentEntitySlim>()
            .Where(entity => allowedDocumentTypes.Length == 0 || allowedDocumentTypes.Contains(entity.ContentTypeKey));
        IDocumentEntitySlim[] all = [.. found];
        return EndpointExtensions.Ok(new PagedAnswer<DocumentItemResponseModel>(all.Length, items.Items([.. all.Skip(paging.Skip).Take(paging.Take)])));
    }

    private static IEnumerable<IEntitySlim> Matches(IEntityService entities, int? parent, IQuery<IUmbracoEntity> filter)
    {
        Ordering byName = Ordering.By("Name");
        return parent is { } id
            ? entities.GetPagedDescendants(id, UmbracoObjectTypes.Document, 0, MaxMatches, out _, filter, byName)
            : entities.GetPagedDescendants(UmbracoObjectTypes.Document, 0, MaxMatches, out _, filter, byName);
    }
}
