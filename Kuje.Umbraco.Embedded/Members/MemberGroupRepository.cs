using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Members;

internal sealed class MemberGroupRepository(AmbientScope ambient, NodeStore nodes) : IMemberGroupRepository
{
    private const string Select = $"SELECT {NodeStore.Columns} FROM node n WHERE +n.object_type = @0 AND ";

    private static readonly Guid ObjectType = Constants.ObjectTypes.MemberGroup;

    private SqliteSession Session => ambient.Session;

    public IMemberGroup? Get(int id) => Session.First(Select + "n.id = @1", Read, ObjectType, id);

    public IMemberGroup? Get(Guid uniqueId) => Session.First(Select + "n.key = @1", Read, ObjectType, uniqueId);

    public IMemberGroup? GetByName(string? name) =>
        Session.First(Select + "n.parent_id = -1 AND n.name = @1", Read, ObjectType, name);

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) => ids is null or { Length: 0 }
        ? Session.Query($"SELECT {NodeStore.Columns} FROM node n WHERE n.object_type = @0 ORDER BY n.name", Read, ObjectType)
        : Session.Query(Select + "n.id IN (SELECT value FROM json_each(@1)) ORDER BY n.name", Read, ObjectType, SqliteSession.Json(ids));

    public bool Exists(int id) => Session.Any("SELECT 1 FROM node WHERE id = @0 AND object_type = @1", id, ObjectType);

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, NodeStore.Column, offset: 1);
        return Session.Query($"{Select}{condition} ORDER BY n.name", Read, [ObjectType, .. condition.Args]);
    }

    public int Count(IQuery<IMemberGroup>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, NodeStore.Column, offset: 1);
        return Session.Count($"SELECT COUNT(*) FROM node n WHERE n.object_type = @0 AND {condition}", [ObjectType, .. condition.Args]);
    }

    /// <exception cref="InvalidOperationException">The group has no name.</exception>
    public void Save(IMemberGroup entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
            throw new InvalidOperationException("A member group needs a name.");
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            NodeRow node = nodes.Get(entity.Id) ?? throw new InvalidOperationException($"There is no member group with id {entity.Id}.");
            nodes.Replace(node with { Name = entity.Name });
        }
        else
        {
            entity.AddingEntity();
            entity.Id = nodes.Insert(entity.Key, ObjectType, Constants.System.Root, entity.Name, entity.CreatorId, entity.CreateDate).Id;
        }

        entity.ResetDirtyProperties();
    }

    public void Delete(IMemberGroup entity)
    {
        nodes.Delete(entity.Id);
        entity.DeleteDate = DateTime.UtcNow;
    }

    public IMemberGroup? CreateIfNotExists(string roleName)
    {
        if (GetByName(roleName) is { } existing)
            return existing;
        var group = new MemberGroup { Name = roleName };
        Save(group);
        return group;
    }

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) => Session.Query(
        Select + "n.id IN (SELECT group_id FROM member_membership WHERE member_id = @1) ORDER BY n.name", Read, ObjectType, memberId);

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username) => Session.Query(
        Select + "n.id IN (SELECT group_id FROM member_membership s JOIN member m ON m.id = s.member_id WHERE m.username = @1) ORDER BY n.name",
        Read, ObjectType, username);

    public void ReplaceRoles(int[] memberIds, string[] roleNames)
    {
        int[] groups = GroupIds(roleNames);
        Session.Execute(
            "DELETE FROM member_membership WHERE member_id IN (SELECT value FROM json_each(@0)) AND group_id NOT IN (SELECT value FROM json_each(@1))",
            SqliteSession.Json(memberIds), SqliteSession.Json(groups));
        Assign(memberIds, groups);
    }

    public void AssignRoles(int[] memberIds, string[] roleNames) => Assign(memberIds, GroupIds(roleNames));

    public void DissociateRoles(int[] memberIds, string[] roleNames) => Session.Execute(
        "DELETE FROM member_membership WHERE member_id IN (SELECT value FROM json_each(@0)) AND group_id IN (SELECT id FROM node WHERE object_type = @2 AND name IN (SELECT value FROM json_each(@1)))",
        SqliteSession.Json(memberIds), SqliteSession.Json(roleNames), ObjectType);

    private static MemberGroup Read(SqliteRow row)
    {
        NodeRow node = NodeStore.Read(row);
        var group = new MemberGroup
        {
            Id = node.Id, Key = node.Key, Name = node.Name, CreatorId = node.CreatorId ?? -1, CreateDate = node.CreateDate, UpdateDate = node.CreateDate,
        };
        group.ResetDirtyProperties(false);
        return group;
    }

    /// <summary>Groups that do not exist yet are made, as roles are on Umbraco.</summary>
    private int[] GroupIds(string[] names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => CreateIfNotExists(name)!.Id)];

    private void Assign(int[] memberIds, int[] groupIds) => Session.Execute(
        "INSERT OR IGNORE INTO member_membership (member_id, group_id) SELECT m.value, g.value FROM json_each(@0) m, json_each(@1) g",
        SqliteSession.Json(memberIds), SqliteSession.Json(groupIds));
}
