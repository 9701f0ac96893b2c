using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Webhooks;

namespace Kuje.Umbraco.Embedded.ManagementApi.Webhooks;

/// <summary>Addresses that are called when something happens here.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/webhook", Constants.Applications.Settings);
        group.MapGet("", ListAsync);
        group.MapPost("", CreateAsync);
        group.MapGet("/events", Events);
        group.MapGet("/logs", LogsAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapGet("/{id:guid}/logs", LogsOfOneAsync);
        api.MapSection("/item/webhook", Constants.Applications.Settings).MapGet("", ItemsAsync);
    }

    private static async Task<IResult> ListAsync(Paging paging, IWebhookService webhooks, WebhookEventCollection events)
    {
        PagedModel<IWebhook> page = await webhooks.GetAllAsync(paging.Skip, paging.Take);
        return EndpointExtensions.Ok(new PagedAnswer<WebhookResponseModel>(page.Total, [.. page.Items.Select(webhook => Model(webhook, events))]));
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IWebhookService webhooks) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : (await webhooks.GetMultipleAsync(id)).OfType<IWebhook>().Select(webhook => new WebhookItemResponseModel(
            webhook.Key, webhook.Enabled, webhook.Name ?? webhook.Url, string.Join(',', webhook.Events), webhook.Url, string.Join(',', webhook.ContentTypeKeys), [])).ToArray());

    private static IResult Events(Paging paging, WebhookEventCollection events) => EndpointExtensions.Ok(paging.Of<WebhookEventModel>([.. events.OfType<IWebhookEvent>().Select(Model)]));

    private static async Task<IResult> ReadAsync(Guid id, IWebhookService webhooks, WebhookEventCollection events) =>
        await webhooks.GetAsync(id) is { } webhook ? EndpointExtensions.Ok(Model(webhook, events)) : Problem(WebhookOperationStatus.NotFound);

    private static async Task<IResult> CreateAsync(Body<CreateWebhookRequestModel> body, IWebhookService webhooks)
    {
        if (body.Value.Id is { } id && await webhooks.GetAsync(id) is not null)
            return new OperationProblem(StatusCodes.Status400BadRequest, "The id is already used") { Detail = "The webhook id must be unique." };
        Webhook webhook = Filled(body.Value);
        if (body.Value.Id is { } key)
            webhook.Key = key;
        Attempt<IWebhook, WebhookOperationStatus> result = await webhooks.CreateAsync(webhook);
        return result.Success ? new CreatedAnswer("webhook", result.Result.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(Guid id, Body<UpdateWebhookRequestModel> body, IWebhookService webhooks)
    {
        if (await webhooks.GetAsync(id) is null)
            return Problem(WebhookOperationStatus.NotFound);
        Webhook webhook = Filled(body.Value);
        webhook.Key = id;
        Attempt<IWebhook, WebhookOperationStatus> result = await webhooks.UpdateAsync(webhook);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IWebhookService webhooks)
    {
        Attempt<IWebhook?, WebhookOperationStatus> result = await webhooks.DeleteAsync(id);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> LogsAsync(Paging paging, IWebhookLogService logs) => Answer(await logs.Get(paging.Skip, paging.Take));

    private static async Task<IResult> LogsOfOneAsync(Guid id, Paging paging, IWebhookLogService logs) => Answer(await logs.Get(id, paging.Skip, paging.Take));

    private static IResult Answer(PagedModel<WebhookLog> page) => EndpointExtensions.Ok(new PagedAnswer<WebhookLogResponseModel>(
        page.Total,
        [.. page.Items.Select(log => new WebhookLogResponseModel(
            log.Key, log.WebhookKey, log.StatusCode, log.IsSuccessStatusCode, log.Date, log.EventAlias, log.Url, log.RetryCount,
            log.RequestHeaders, log.RequestBody ?? string.Empty, log.ResponseHeaders, log.ResponseBody, log.ExceptionOccured))]));

    private static Webhook Filled(UpdateWebhookRequestModel request) => new(
        request.Url, request.Enabled, [.. request.ContentTypeKeys], [.. request.Events], request.Headers.ToDictionary())
    {
        Name = request.Name,
        Description = request.Description,
    };

    private static WebhookResponseModel Model(IWebhook webhook, WebhookEventCollection events) => new(
        webhook.Key,
        webhook.Enabled,
        webhook.Name,
        webhook.Description,
        webhook.Url,
        webhook.ContentTypeKeys,
        webhook.Headers.AsReadOnly(),
        [.. webhook.Events.Select(alias => events.FirstOrDefault(candidate => candidate?.Alias == alias) is { } known
            ? Model(known)
            : new WebhookEventModel(alias, string.Empty, alias))]);

    private static WebhookEventModel Model(IWebhookEvent known) => new(known.EventName, known.EventType, known.Alias);

    private static OperationProblem Problem(WebhookOperationStatus status) => status switch
    {
        WebhookOperationStatus.NotFound => OperationProblem.NotFound(status, "The webhook could not be found"),
        WebhookOperationStatus.NoEvents => OperationProblem.BadRequest(status, "No events", "The webhook has no events."),
        WebhookOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the webhook operation."),
        _ => OperationProblem.BadRequest(status, "The webhook cannot be changed so"),
    };
}
