using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Users;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>What user groups may do with one document, where that is not what they may do with all.</summary>
internal sealed class DocumentPermissions(AmbientScope ambient, UserDirectory users)
{
    private const string Context = DocumentGranularPermission.ContextType;

    private SqliteSession Session => ambient.Session;

    public EntityPermissionCollection Get(int documentId) => new(Session.Query(
        "SELECT g.group_id, g.permission FROM user_group_granular_permission g JOIN node n ON n.key = g.node_key WHERE n.id = @0 AND g.context = @1",
        static row => (GroupId: row.Int(0), Permission: row.Text(1)), documentId, Context)
        .GroupBy(entry => entry.GroupId, entry => entry.Permission)
        .Select(group => new EntityPermission(group.Key, documentId, group.ToHashSet())));

#pragma warning disable CS0618 // As the repository's contract.
    public void Replace(EntityPermissionSet permissions)
#pragma warning restore CS0618
    {
        Session.Execute(
            "DELETE FROM user_group_granular_permission WHERE context = @1 AND node_key = (SELECT key FROM node WHERE id = @0)", permissions.EntityId, Context);
        users.Changed();
        foreach (EntityPermission group in permissions.PermissionsSet)
        {
            foreach (string permission in group.AssignedPermissions)
                Insert(group.UserGroupId, permissions.EntityId, permission);
        }
    }

    /// <summary>Gives the permission to these groups and takes it from all others.</summary>
    public void Assign(int documentId, string permission, IEnumerable<int> groupIds)
    {
        Session.Execute(
            "DELETE FROM user_group_granular_permission WHERE context = @1 AND permission = @2 AND node_key = (SELECT key FROM node WHERE id = @0)",
            documentId, Context, permission);
        users.Changed();
        foreach (int groupId in groupIds)
            Insert(groupId, documentId, permission);
    }

    private void Insert(int groupId, int documentId, string permission) => Session.Execute(
        "INSERT INTO user_group_granular_permission (group_id, context, node_key, permission) SELECT @0, @1, key, @2 FROM node WHERE id = @3",
        groupId, Context, permission, documentId);
}
