using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Auditing;

/// <summary>Who did what to a document or media item, and when.</summary>
internal static class AuditLogEndpoints
{
    public static void MapAuditLogs(this IEndpointRouteBuilder api)
    {
        api.MapSection("/document", Constants.Applications.Content).MapGet("/{id:guid}/audit-log", DocumentAsync);
        api.MapSection("/media", Constants.Applications.Media).MapGet("/{id:guid}/audit-log", MediaAsync);
    }

    private static async Task<IResult> DocumentAsync(
        Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, Paging paging, IAuditService audit, IUserIdKeyResolver users, ManagementAccess access) =>
        await access.DeniesAsync(ActionBrowse.ActionLetter, id)
            ? OperationProblem.Forbidden
            : await AnswerAsync(id, UmbracoObjectTypes.Document, orderDirection, sinceDate, paging, audit, users);

    private static async Task<IResult> MediaAsync(
        Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, Paging paging, IAuditService audit, IUserIdKeyResolver users, ManagementAccess access) =>
        await access.DeniesMediaAsync(id)
            ? OperationProblem.Forbidden
            : await AnswerAsync(id, UmbracoObjectTypes.Media, orderDirection, sinceDate, paging, audit, users);

    private static async Task<IResult> AnswerAsync(
        Guid id, UmbracoObjectTypes type, Direction? orderDirection, DateTimeOffset? sinceDate, Paging paging, IAuditService audit, IUserIdKeyResolver users)
    {
        PagedModel<IAuditItem> page = await paging.PartAsync((skip, take) =>
            audit.GetItemsByKeyAsync(id, type, skip, take, orderDirection ?? Direction.Descending, sinceDate));
        var items = new List<AuditLogResponseModel>();
        foreach (IAuditItem item in page.Items)
        {
            Attempt<Guid> user = await users.TryGetAsync(item.UserId);
            items.Add(new AuditLogResponseModel(
                new ReferenceById(user.Success ? user.Result : Guid.Empty), item.CreateDate, item.AuditType.ToString(), item.Comment, item.Parameters));
        }

        return EndpointExtensions.Ok(new PagedAnswer<AuditLogResponseModel>(page.Total, items));
    }
}
