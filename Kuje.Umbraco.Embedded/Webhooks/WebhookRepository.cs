using System.Text.Json;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Webhooks;

/// <summary>Webhooks: asked for at every notification, so kept in memory.</summary>
internal sealed class WebhookRepository : IWebhookRepository
{
    private readonly AmbientScope _ambient;
    private readonly CommittedSnapshot<List<WebhookRow>> _all;

    public WebhookRepository(AmbientScope ambient, SqliteStore store)
    {
        _ambient = ambient;
        _all = new(ambient, store, session => session.Query(
            "SELECT id, key, name, description, url, enabled, events, content_type_keys, headers FROM webhook ORDER BY id", Read));
    }

    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take)
    {
        List<WebhookRow> all = _all.Get();
        return Task.FromResult(new PagedModel<IWebhook>(all.Count, Build(all.Skip(skip).Take(take))));
    }

    public Task<IWebhook?> GetAsync(Guid key) => Task.FromResult(Build(_all.Get().Where(webhook => webhook.Key == key)).FirstOrDefault());

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        HashSet<Guid> wanted = [.. keys];
        return Task.FromResult(Page(_all.Get().Where(webhook => wanted.Contains(webhook.Key))));
    }

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) =>
        Task.FromResult(Page(_all.Get().Where(webhook => webhook.Events.Contains(alias))));

    public Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        webhook.AddingEntity();
        webhook.Id = _ambient.Session.Insert(
            "INSERT INTO webhook (key, name, description, url, enabled, events, content_type_keys, headers) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
            webhook.Key, webhook.Name, webhook.Description, webhook.Url, webhook.Enabled, SqliteSession.Json(webhook.Events),
            SqliteSession.Json(webhook.ContentTypeKeys), JsonSerializer.Serialize(webhook.Headers));
        _all.Changed();
        (webhook as ICanBeDirty)?.ResetDirtyProperties();
        return Task.FromResult(webhook);
    }

    public Task UpdateAsync(IWebhook webhook)
    {
        webhook.UpdatingEntity();
        _ambient.Session.Execute(
            "UPDATE webhook SET name = @1, description = @2, url = @3, enabled = @4, events = @5, content_type_keys = @6, headers = @7 WHERE key = @0",
            webhook.Key, webhook.Name, webhook.Description, webhook.Url, webhook.Enabled, SqliteSession.Json(webhook.Events),
            SqliteSession.Json(webhook.ContentTypeKeys), JsonSerializer.Serialize(webhook.Headers));
        _all.Changed();
        (webhook as ICanBeDirty)?.ResetDirtyProperties();
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IWebhook webhook)
    {
        _ambient.Session.Execute("DELETE FROM webhook WHERE key = @0", webhook.Key);
        _all.Changed();
        return Task.CompletedTask;
    }

    private static PagedModel<IWebhook> Page(IEnumerable<WebhookRow> webhooks)
    {
        List<IWebhook> page = Build(webhooks);
        return new PagedModel<IWebhook>(page.Count, page);
    }

    private static List<IWebhook> Build(IEnumerable<WebhookRow> webhooks) => [.. webhooks.Select(IWebhook (webhook) => webhook.Build())];

    private static WebhookRow Read(SqliteRow row) => new(
        row.Int(0), row.Guid(1), row.TextOrNull(2), row.TextOrNull(3), row.Text(4), row.Bool(5),
        JsonSerializer.Deserialize<string[]>(row.Text(6))!, JsonSerializer.Deserialize<Guid[]>(row.Text(7))!,
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text(8))!);
}
