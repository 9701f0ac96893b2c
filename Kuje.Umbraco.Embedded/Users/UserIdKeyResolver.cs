using System.Collections.Concurrent;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Ids and keys of users. Neither ever changes or is used again, so what was found once is known for good.</summary>
internal sealed class UserIdKeyResolver(ICoreScopeProvider scopes, AmbientScope ambient) : IUserIdKeyResolver
{
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private readonly ConcurrentDictionary<int, Guid> _keys = new();

    public async Task<int> GetAsync(Guid key)
    {
        Attempt<int> attempt = await TryGetAsync(key);
        return attempt.Success ? attempt.Result : throw new InvalidOperationException($"There is no user with key {key}.");
    }

    public async Task<Guid> GetAsync(int id)
    {
        Attempt<Guid> attempt = await TryGetAsync(id);
        return attempt.Success ? attempt.Result : throw new InvalidOperationException($"There is no user with id {id}.");
    }

    public Task<Attempt<int>> TryGetAsync(Guid key)
    {
        if (_ids.TryGetValue(key, out int known))
            return Task.FromResult(Attempt.Succeed(known));
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        int? id = ambient.Session.First("SELECT id FROM user WHERE key = @0", static row => (int?)row.Int(0), key);
        if (id is null)
            return Task.FromResult(Attempt<int>.Fail());
        Learn(id.Value, key);
        return Task.FromResult(Attempt.Succeed(id.Value));
    }

    public Task<Attempt<Guid>> TryGetAsync(int id)
    {
        if (_keys.TryGetValue(id, out Guid known))
            return Task.FromResult(Attempt.Succeed(known));
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        Guid? key = ambient.Session.First("SELECT key FROM user WHERE id = @0", static row => (Guid?)row.Guid(0), id);
        if (key is null)
            return Task.FromResult(Attempt<Guid>.Fail());
        Learn(id, key.Value);
        return Task.FromResult(Attempt.Succeed(key.Value));
    }

    /// <summary>What a transaction has written may still be taken back.</summary>
    private void Learn(int id, Guid key)
    {
        if (ambient.Session.IsWriting)
            return;
        _ids[key] = id;
        _keys[id] = key;
    }
}
