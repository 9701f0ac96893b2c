using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Members;

/// <summary>Members by name, to be picked for a document that is kept for them.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder items = api.MapSection("/item/member", Constants.Applications.Members, Constants.Applications.Content);
        items.MapGet("", ItemsAsync);
        items.MapGet("/search", SearchAsync);
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IMemberService members) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : (await members.GetByKeysAsync(id)).Select(Item).ToArray());

    private static async Task<IResult> SearchAsync(Paging paging, IMemberService members, string query = "")
    {
        PagedModel<IMember> page = await paging.PartAsync((skip, take) =>
            members.FilterAsync(new MemberFilter { Filter = query }, "username", Direction.Ascending, skip, take));
        return EndpointExtensions.Ok(new PagedAnswer<MemberItemResponseModel>(page.Total, [.. page.Items.Select(Item)]));
    }

    private static MemberItemResponseModel Item(IMember member) => new(
        member.Key, ContentTypeReference.Of(member.ContentType), [new MemberVariantItemModel(member.Name ?? member.Username, null)], "Default", []);
}
