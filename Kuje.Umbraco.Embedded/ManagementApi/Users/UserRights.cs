using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Security.Authorization;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Which users and groups the signed-in user may touch: administrators only who is one, groups only whose rights they have.</summary>
internal sealed class UserRights(ManagementAccess access, IUserPermissionAuthorizer users, IUserGroupPermissionAuthorizer groups)
{
    public Task<bool> DenyUsersAsync(params Guid[] keys) => users.IsDeniedAsync(access.User, keys);

    public Task<bool> DenyGroupsAsync(params Guid[] keys) => groups.IsDeniedAsync(access.User, keys);

    public Task<bool> DenyGroupsAsync(IEnumerable<ReferenceById> references) => DenyGroupsAsync([.. references.Select(group => group.Id)]);
}
