using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Which changes of a document the signed-in user is told of by e-mail.</summary>
internal static class DocumentSubscriptionEndpoints
{
    public static void MapDocumentSubscriptions(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder documents = api.MapSection("/document/{id:guid}/notifications", Constants.Applications.Content);
        documents.MapGet("", ReadAsync);
        documents.MapPut("", UpdateAsync);
    }

    private static async Task<IResult> ReadAsync(
        Guid id, IContentService contents, INotificationService notifications, ActionCollection actions, ManagementAccess access)
    {
        if (contents.GetById(id) is not { } content)
            return NotFound();
        if (await access.DeniesAsync(ActionNotify.ActionLetter, id))
            return OperationProblem.Forbidden;
        var subscribed = (notifications.GetUserNotifications(access.User, content.Path) ?? [])
            .Where(notification => notification.EntityId == content.Id)
            .Select(notification => notification.Action)
            .ToHashSet();
        return EndpointExtensions.Ok(actions
            .Where(action => action.ShowInNotifier)
            .Select(action => new { ActionId = action.Letter, action.Alias, Subscribed = subscribed.Contains(action.Letter) })
            .ToArray());
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<SubscribeModel> body, IContentService contents, INotificationService notifications, ManagementAccess access)
    {
        if (contents.GetById(id) is not { } content)
            return NotFound();
        if (await access.DeniesAsync(ActionNotify.ActionLetter, id))
            return OperationProblem.Forbidden;
        notifications.SetNotifications(access.User, content, [.. body.Value.SubscribedActionIds]);
        return Results.Ok();
    }

    private static OperationProblem NotFound() =>
        OperationProblem.NotFound(ContentEditingOperationStatus.NotFound, "The content could not be found");

    internal sealed record SubscribeModel(IReadOnlyList<string> SubscribedActionIds);
}
