using System.Text.Json;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Users;

internal sealed class UserGroupRepository(AmbientScope ambient, UserDirectory directory)
    : RecordRepository<int, IUserGroup>(ambient), IUserGroupRepository
{
    protected override string Columns => "g.id";

    protected override string Table => "user_group g";

    protected override string IdColumn => "g.id";

    public IUserGroup? Get(string alias) =>
        directory.Groups(group => string.Equals(group.Alias, alias, StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        directory.Groups(group => group.AllowedSections.Contains(sectionAlias));

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
            return;
        Session.Execute("DELETE FROM user_membership WHERE group_id = @0", userGroup.Id);
        Session.Execute(
            "INSERT INTO user_membership (group_id, user_id) SELECT DISTINCT @0, value FROM json_each(@1)",
            userGroup.Id, SqliteSession.Json(userIds));
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) => new(Session
        .Query(
            "SELECT p.group_id, n.id, p.permission FROM user_group_granular_permission p JOIN node n ON n.key = p.node_key "
            + "WHERE p.context = @0 AND p.group_id IN (SELECT value FROM json_each(@1)) AND (@2 = '[]' OR n.id IN (SELECT value FROM json_each(@2)))",
            row => (Group: row.Int(0), Node: row.Int(1), Permission: row.Text(2)),
            DocumentGranularPermission.ContextType, SqliteSession.Json(groupIds), SqliteSession.Json(entityIds))
        .GroupBy(row => (row.Group, row.Node), row => row.Permission)
        .Select(entity => new EntityPermission(entity.Key.Group, entity.Key.Node, entity.ToHashSet())));

    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        EntityPermissionCollection permissions = GetPermissions([.. (groups ?? []).Select(group => group.Id)], nodeIds);
        if (!fallbackToDefaultPermissions || groups is null)
            return permissions;
        int[] nodes = nodeIds is [] ? [.. permissions.Select(permission => permission.EntityId).Distinct()] : nodeIds;
        // The set keeps what is there: a default never replaces a permission given for the node.
        foreach (IReadOnlyUserGroup group in groups)
        {
            foreach (int node in nodes)
                permissions.Add(new EntityPermission(group.Id, node, group.Permissions, isDefaultPermissions: true));
        }

        return permissions;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds)
    {
        string nodes = SqliteSession.Json(entityIds);
        Session.Execute(
            "DELETE FROM user_group_granular_permission WHERE group_id = @0 AND context = @1 AND node_key IN (SELECT key FROM node WHERE id IN (SELECT value FROM json_each(@2)))",
            groupId, DocumentGranularPermission.ContextType, nodes);
        AssignPermissions(groupId, permissions, nodes);
    }

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds)
    {
        string nodes = SqliteSession.Json(entityIds);
        Session.Execute(
            "DELETE FROM user_group_granular_permission WHERE group_id = @0 AND context = @1 AND permission = @3 "
            + "AND node_key IN (SELECT key FROM node WHERE id IN (SELECT value FROM json_each(@2)))",
            groupId, DocumentGranularPermission.ContextType, nodes, permission);
        AssignPermissions(groupId, [permission], nodes);
    }

    public override void Delete(IUserGroup entity)
    {
        Session.Execute("DELETE FROM user_group WHERE id = @0", entity.Id);
        directory.Changed();
        entity.DeleteDate = DateTime.UtcNow;
    }

    protected override List<IUserGroup> Load(string sql, ReadOnlySpan<object?> args) =>
        [.. Session.Query(sql, static row => row.Int(0), args).Select(directory.Group).OfType<IUserGroup>()];

    protected override IUserGroup Read(SqliteRow row) => directory.Group(row.Int(0))!;

    protected override string? Column(string member) => member switch
    {
        nameof(IUserGroup.Id) => "g.id",
        nameof(IUserGroup.Key) => "g.key",
        nameof(IUserGroup.Alias) => "g.alias",
        nameof(IUserGroup.Name) => "g.name",
        nameof(IUserGroup.Icon) => "g.icon",
        nameof(IUserGroup.StartContentId) => "g.start_content_id",
        nameof(IUserGroup.StartMediaId) => "g.start_media_id",
        nameof(IUserGroup.CreateDate) => "g.create_date",
        nameof(IUserGroup.UpdateDate) => "g.update_date",
        _ => null,
    };

    protected override void Insert(IUserGroup entity)
    {
        entity.Id = Session.Insert(
            "INSERT INTO user_group (key, alias, name, description, icon, all_languages, start_content_id, start_media_id, create_date, update_date) "
            + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)",
            entity.Key, entity.Alias, entity.Name, entity.Description, entity.Icon, entity.HasAccessToAllLanguages,
            entity.StartContentId, entity.StartMediaId, entity.CreateDate, entity.UpdateDate);
        WriteParts(entity);
    }

    protected override void Update(IUserGroup entity)
    {
        Session.Execute(
            "UPDATE user_group SET alias = @1, name = @2, description = @3, icon = @4, all_languages = @5, start_content_id = @6, start_media_id = @7, update_date = @8 WHERE id = @0",
            entity.Id, entity.Alias, entity.Name, entity.Description, entity.Icon, entity.HasAccessToAllLanguages,
            entity.StartContentId, entity.StartMediaId, entity.UpdateDate);
        Session.Execute("DELETE FROM user_group_section WHERE group_id = @0", entity.Id);
        Session.Execute("DELETE FROM user_group_permission WHERE group_id = @0", entity.Id);
        Session.Execute("DELETE FROM user_group_language WHERE group_id = @0", entity.Id);
        Session.Execute("DELETE FROM user_group_granular_permission WHERE group_id = @0", entity.Id);
        WriteParts(entity);
    }

    private void WriteParts(IUserGroup group)
    {
        Session.Execute(
            "INSERT INTO user_group_section (group_id, section) SELECT DISTINCT @0, value FROM json_each(@1)",
            group.Id, SqliteSession.Json(group.AllowedSections));
        Session.Execute(
            "INSERT INTO user_group_permission (group_id, permission) SELECT DISTINCT @0, value FROM json_each(@1)",
            group.Id, SqliteSession.Json(group.Permissions));
        Session.Execute(
            "INSERT INTO user_group_language (group_id, language_id) SELECT DISTINCT @0, value FROM json_each(@1)",
            group.Id, SqliteSession.Json(group.AllowedLanguages));
        string granular = JsonSerializer.Serialize(group.GranularPermissions.Select(
            permission => new[] { permission.Context, permission.Key?.ToString("D"), permission.Permission }));
        Session.Execute(
            "INSERT INTO user_group_granular_permission (group_id, context, node_key, permission) "
            + "SELECT DISTINCT @0, value ->> 0, value ->> 1, value ->> 2 FROM json_each(@1)",
            group.Id, granular);
        directory.Changed();
    }

    private void AssignPermissions(int groupId, IEnumerable<string> permissions, string nodes)
    {
        Session.Execute(
            "INSERT INTO user_group_granular_permission (group_id, context, node_key, permission) "
            + "SELECT DISTINCT @0, @1, n.key, p.value FROM json_each(@2) i JOIN node n ON n.id = i.value, json_each(@3) p",
            groupId, DocumentGranularPermission.ContextType, nodes, SqliteSession.Json(permissions));
        directory.Changed();
    }
}
