using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.ManagementApi.Media;

/// <summary>Media by a part of their name, or by their id.</summary>
internal static class MediaSearchEndpoints
{
    public static void MapMediaSearch(this IEndpointRouteBuilder api) => api.MapGet("/item/media/search", Search);

    private static IResult Search(
        Paging paging,
        EntitySearch search,
        Branches branches,
        Guid[] allowedMediaTypes,
        string query = "",
        Guid? parentId = null,
        bool? trashed = null)
    {
        IMediaEntitySlim[] all = [.. search.Find<IMediaEntitySlim>(UmbracoObjectTypes.Media, query, parentId, trashed, allowedMediaTypes)];
        return EndpointExtensions.Ok(new PagedAnswer<MediaItemResponseModel>(
            all.Length, MediaTreeEndpoints.Describe(all.Skip(paging.Skip).Take(paging.Take), branches)));
    }
}
