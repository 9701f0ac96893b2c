using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents by a part of their name, or by their id.</summary>
internal static class DocumentSearchEndpoints
{
    public static void MapDocumentSearch(this IEndpointRouteBuilder api) => api.MapGet("/item/document/search", SearchAsync);

    private static async Task<IResult> SearchAsync(
        Paging paging,
        EntitySearch search,
        DocumentItems items,
        ManagementAccess access,
        Guid[] allowedDocumentTypes,
        string query = "",
        Guid? parentId = null,
        bool? trashed = null)
    {
        IDocumentEntitySlim[] all = [.. search.Find<IDocumentEntitySlim>(UmbracoObjectTypes.Document, query, parentId, trashed, allowedDocumentTypes)];
        if (await access.ReadableAsync([.. all.Select(document => document.Key)]) is { } readable)
            all = [.. all.Where(document => readable.Contains(document.Key))];
        return EndpointExtensions.Ok(new PagedAnswer<DocumentItemResponseModel>(all.Length, items.Items([.. all.Skip(paging.Skip).Take(paging.Take)])));
    }
}
