using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Webhooks;

internal record UpdateWebhookRequestModel(
    bool Enabled,
    string Url,
    IReadOnlyCollection<Guid> ContentTypeKeys,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyCollection<string> Events,
    string? Name = null,
    string? Description = null) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https"))
            yield return ("$.url", "The Url must be an http or https address.");
        if (Events.Count == 0)
            yield return ("$.events", "At least one event is required.");
    }
}

internal sealed record CreateWebhookRequestModel(
    bool Enabled,
    string Url,
    IReadOnlyCollection<Guid> ContentTypeKeys,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyCollection<string> Events,
    string? Name = null,
    string? Description = null,
    Guid? Id = null) : UpdateWebhookRequestModel(Enabled, Url, ContentTypeKeys, Headers, Events, Name, Description);

internal sealed record WebhookEventModel(string EventName, string EventType, string Alias);

internal sealed record WebhookResponseModel(
    Guid Id,
    bool Enabled,
    string? Name,
    string? Description,
    string Url,
    IReadOnlyCollection<Guid> ContentTypeKeys,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyCollection<WebhookEventModel> Events);

internal sealed record WebhookItemResponseModel(
    Guid Id, bool Enabled, string Name, string Events, string Url, string Types, IReadOnlyCollection<Flag> Flags);

internal sealed record WebhookLogResponseModel(
    Guid Key,
    Guid WebhookKey,
    string StatusCode,
    bool IsSuccessStatusCode,
    DateTime Date,
    string EventAlias,
    string Url,
    int RetryCount,
    string RequestHeaders,
    string RequestBody,
    string ResponseHeaders,
    string ResponseBody,
    bool ExceptionOccured);
