using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Webhooks;

/// <summary>A stored webhook. The entity is built anew each time: its deep clone fails on arrays of keys.</summary>
internal sealed record WebhookRow(
    int Id,
    Guid Key,
    string? Name,
    string? Description,
    string Url,
    bool Enabled,
    string[] Events,
    Guid[] ContentTypeKeys,
    Dictionary<string, string> Headers)
{
    public Webhook Build()
    {
        var webhook = new Webhook(Url, Enabled, [.. ContentTypeKeys], [.. Events], new Dictionary<string, string>(Headers))
        {
            Id = Id,
            Key = Key,
            Name = Name,
            Description = Description,
        };
        webhook.ResetDirtyProperties(rememberDirty: false);
        return webhook;
    }
}
