using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents: published, scheduled and unpublished.</summary>
internal static class DocumentPublishingEndpoints
{
    public static void MapDocumentPublishing(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/document/{id:guid}", Constants.Applications.Content);
        group.MapPut("/publish", PublishAsync);
        group.MapPut("/publish-with-descendants", PublishBranchAsync);
        group.MapGet("/publish-with-descendants/result/{taskId:guid}", BranchResultAsync);
        group.MapPut("/unpublish", UnpublishAsync);
    }

    private static async Task<IResult> PublishAsync(
        Guid id, Body<PublishDocumentRequestModel> body, IContentPublishingService publishing, ManagementAccess access, TimeProvider time)
    {
        IReadOnlyCollection<CultureAndScheduleRequestModel> schedules = body.Value.PublishSchedules;
        if (await access.DeniesAsync(ActionPublish.ActionLetter, id) || await access.DeniesCulturesAsync(schedules.Select(schedule => schedule.Culture)))
            return OperationProblem.Forbidden;
        if (schedules.Select(schedule => Refusal(schedule.Schedule, time.GetUtcNow())).FirstOrDefault(status => status is not null) is { } refusal)
            return Problem(refusal);
        CulturePublishScheduleModel[] models = [.. schedules.Select(schedule => new CulturePublishScheduleModel
        {
            Culture = schedule.Culture,
            Schedule = schedule.Schedule is { } moments
                ? new ContentScheduleModel { PublishDate = moments.PublishTime, UnpublishDate = moments.UnpublishTime }
                : null,
        })];
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> result = await publishing.PublishAsync(id, models, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status, result.Result?.InvalidPropertyAliases);
    }

    private static async Task<IResult> PublishBranchAsync(
        Guid id, Body<PublishDocumentWithDescendantsRequestModel> body, IContentPublishingService publishing, ManagementAccess access)
    {
        if (await access.DeniesBranchAsync(ActionPublish.ActionLetter, id) || await access.DeniesAsync(ActionPublish.ActionLetter, id)
            || await access.DeniesCulturesAsync(body.Value.Cultures))
        {
            return OperationProblem.Forbidden;
        }

        PublishBranchFilter filter = body.Value.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        Attempt<ContentPublishingBranchResult, ContentPublishingOperationStatus> result =
            await publishing.PublishBranchAsync(id, body.Value.Cultures, filter, access.UserKey, useBackgroundThread: true);
        return result.Success && result.Result is { } branch
            ? EndpointExtensions.Ok(new PublishDocumentWithDescendantsResultModel(
                branch.AcceptedTaskId, result.Status != ContentPublishingOperationStatus.Accepted))
            : Problem(result.Status);
    }

    private static async Task<IResult> BranchResultAsync(Guid id, Guid taskId, IContentPublishingService publishing, ManagementAccess access)
    {
        if (await access.DeniesBranchAsync(ActionPublish.ActionLetter, id))
            return OperationProblem.Forbidden;
        if (await publishing.IsPublishingBranchAsync(taskId))
            return EndpointExtensions.Ok(new PublishDocumentWithDescendantsResultModel(taskId, false));
        Attempt<ContentPublishingBranchResult, ContentPublishingOperationStatus> result = await publishing.GetPublishBranchResultAsync(taskId);
        return result.Success ? EndpointExtensions.Ok(new PublishDocumentWithDescendantsResultModel(taskId, true)) : Problem(result.Status);
    }

    private static async Task<IResult> UnpublishAsync(
        Guid id, Body<UnpublishDocumentRequestModel> body, IContentPublishingService publishing, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionUnpublish.ActionLetter, id) || await access.DeniesCulturesAsync(body.Value.Cultures ?? []))
            return OperationProblem.Forbidden;
        Attempt<ContentPublishingOperationStatus> result = await publishing.UnpublishAsync(id, body.Value.Cultures?.ToHashSet(), access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Result);
    }

    private static ContentPublishingOperationStatus? Refusal(ScheduleRequestModel? schedule, DateTimeOffset now) => schedule switch
    {
        { PublishTime: { } publish } when publish <= now => ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture,
        { UnpublishTime: { } unpublish } when unpublish <= now => ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture,
        { PublishTime: { } publish, UnpublishTime: { } unpublish } when unpublish <= publish =>
            ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime,
        _ => null,
    };

    private static OperationProblem Problem(ContentPublishingOperationStatus status, IEnumerable<string>? invalidProperties = null) => status switch
    {
        ContentPublishingOperationStatus.ContentNotFound => OperationProblem.NotFound(status, "The requested document could not be found"),
        ContentPublishingOperationStatus.TaskResultNotFound => OperationProblem.NotFound(status, "The result of the submitted task could not be found"),
        ContentPublishingOperationStatus.ContentInvalid =>
            OperationProblem.BadRequest(status, "Invalid document", "The specified document had an invalid configuration.")
            with { InvalidProperties = [.. invalidProperties ?? []] },
        ContentPublishingOperationStatus.InvalidCulture =>
            OperationProblem.BadRequest(status, "Invalid cultures specified", "A specified culture is not valid for the operation."),
        ContentPublishingOperationStatus.CannotPublishInvariantWhenVariant => OperationProblem.BadRequest(
            status, "Cannot publish invariant when variant", "Cannot publish invariant culture when the document varies by culture."),
        ContentPublishingOperationStatus.CannotPublishVariantWhenNotVariant => OperationProblem.BadRequest(
            status, "Cannot publish variant when not variant.", "Cannot publish a given culture when the document is invariant."),
        ContentPublishingOperationStatus.CultureMissing =>
            OperationProblem.BadRequest(status, "Culture Missing", "A culture needs to be specified to execute the operation."),
        ContentPublishingOperationStatus.MandatoryCultureMissing => OperationProblem.BadRequest(
            status, "Mandatory culture missing", "Must include all mandatory cultures when publishing."),
        ContentPublishingOperationStatus.AwaitingRelease => OperationProblem.BadRequest(
            status, "Document awaiting release", "Could not publish the document because it was awaiting release."),
        ContentPublishingOperationStatus.CultureAwaitingRelease => OperationProblem.BadRequest(
            status, "Document culture awaiting release",
            "Could not publish the document because some of the specified cultures were awaiting release."),
        ContentPublishingOperationStatus.HasExpired => OperationProblem.BadRequest(
            status, "Document expired", "Could not publish the document because it was expired."),
        ContentPublishingOperationStatus.CultureHasExpired => OperationProblem.BadRequest(
            status, "Document culture expired", "Could not publish the document because some of the specified cultures were expired."),
        ContentPublishingOperationStatus.InTrash => OperationProblem.BadRequest(
            status, "Document in the recycle bin", "Could not publish the document because it was in the recycle bin."),
        ContentPublishingOperationStatus.PathNotPublished => OperationProblem.BadRequest(
            status, "Parent not published", "Could not publish the document because its parent was not published."),
        ContentPublishingOperationStatus.NothingToPublish => OperationProblem.BadRequest(
            status, "Nothing to publish", "None of the specified cultures needed publishing."),
        ContentPublishingOperationStatus.UnsavedChanges => OperationProblem.BadRequest(
            status, "Unsaved changes", "Could not publish the document because it had unsaved changes. Make sure to save all changes before attempting a publish."),
        ContentPublishingOperationStatus.ConcurrencyViolation => OperationProblem.BadRequest(
            status, "Concurrency violation detected", "An attempt was made to publish a version older than the latest version."),
        ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture => OperationProblem.BadRequest(
            status, "Publish time needs to be higher than the current time", "Cannot handle a publish time that is not after the current server time."),
        ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture => OperationProblem.BadRequest(
            status, "Unpublish time needs to be higher than the current time", "Cannot handle an unpublish time that is not after the current server time."),
        ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime => OperationProblem.BadRequest(
            status, "Unpublish time needs to be after the publish time", "Cannot handle an unpublish time that is not after the specified publish time."),
        ContentPublishingOperationStatus.CannotUnpublishWhenReferenced => OperationProblem.BadRequest(
            status, "Cannot unpublish document when it's referenced somewhere else.",
            "Cannot unpublish a referenced document, while the setting ContentSettings.DisableUnpublishWhenReferenced is enabled."),
        ContentPublishingOperationStatus.CancelledByEvent => OperationProblem.BadRequest(
            status, "Publish cancelled by event", "The publish operation was cancelled by an event."),
        ContentPublishingOperationStatus.FailedBranch => OperationProblem.BadRequest(
            status, "Failed branch operation", "One or more items in the branch could not complete the operation."),
        _ => OperationProblem.BadRequest(status, "Publish or unpublish failed", $"The operation is refused: {status}."),
    };
}
