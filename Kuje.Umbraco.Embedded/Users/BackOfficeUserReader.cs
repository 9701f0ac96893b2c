using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Users;

internal sealed class BackOfficeUserReader(ICoreScopeProvider scopes, IUserRepository users) : IBackOfficeUserReader
{
    public IUser? GetById(int id) => Read(() => users.Get(id));

    public IUser? GetByKey(Guid key) => Read(() => users.Get(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => Read(() => ids.Select(users.Get).OfType<IUser>().ToList());

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return wanted is [] ? [] : Read(() => users.GetMany(wanted));
    }

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Read(() => users.GetAllInGroup(groupId));

    private T Read<T>(Func<T> read)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
