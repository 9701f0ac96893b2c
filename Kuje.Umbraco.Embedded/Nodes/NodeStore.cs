using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.Nodes;

/// <summary>Reads and writes nodes and keeps path, level and sort order right. All repositories of things in trees go through it.</summary>
internal sealed class NodeStore(AmbientScope ambient, TimeProvider time)
{
    /// <summary>The columns of <see cref="Read"/>, of a table or join in which the node is called <c>n</c>.</summary>
    public const string Columns =
        "n.id, n.key, n.object_type, n.parent_id, n.level, n.path, n.sort_order, n.trashed, n.name, n.creator_id, n.create_date";

    /// <summary>How many columns <see cref="Columns"/> names; what a join adds starts there.</summary>
    public const int ColumnCount = 11;

    public static NodeRow Read(SqliteRow row) => new(
        row.Int(0), row.Guid(1), row.Guid(2), row.Int(3), row.Int(4), row.Text(5), row.Int(6), row.Bool(7),
        row.TextOrNull(8), row.IntOrNull(9), row.Moment(10));

    /// <summary>The SQL column of a member of an entity in a tree, for translating queries; null for what the node table has not.</summary>
    public static string? Column(string member) => member switch
    {
        "Id" => "n.id",
        "Key" => "n.key",
        "ParentId" => "n.parent_id",
        "Level" => "n.level",
        "Path" => "n.path",
        "SortOrder" => "n.sort_order",
        "Trashed" => "n.trashed",
        "Name" => "n.name",
        "CreatorId" => "n.creator_id",
        "CreateDate" => "n.create_date",
        "NodeObjectType" => "n.object_type",
        _ => null,
    };

    public NodeRow? Get(int id) =>
        ambient.Session.First($"SELECT {Columns} FROM node n WHERE n.id = @0", Read, id);

    public NodeRow? Get(Guid key) =>
        ambient.Session.First($"SELECT {Columns} FROM node n WHERE n.key = @0", Read, key);

    /// <summary>Adds a node as the last child of its parent, or at the sort order given; a reserved id of the key is used.</summary>
    /// <exception cref="InvalidOperationException">The parent does not exist, or the key is in use.</exception>
    public NodeRow Insert(
        Guid key, Guid objectType, int parentId, string? name, int? creatorId = null, DateTime? createDate = null,
        int? sortOrder = null, bool trashed = false)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        NodeRow parent = Get(parentId) ?? throw new InvalidOperationException($"There is no parent with id {parentId}.");
        DateTime created = createDate is { } date && date != default ? date : time.GetUtcNow().UtcDateTime;
        int order = sortOrder ?? NextSortOrder(parentId, objectType);
        int level = parent.Level + 1;

        NodeRow? taken = Get(key);
        if (taken is not null && taken.ObjectType != Constants.ObjectTypes.IdReservation)
            throw new InvalidOperationException($"The key {key} is in use.");
        int id = taken?.Id ?? Reserve(key);
        var node = new NodeRow(id, key, objectType, parentId, level, $"{parent.Path},{id}", order, trashed, name, creatorId, created);
        Write(session, node);
        return node;
    }

    /// <summary>Reserves an id for a key whose node is to be added later.</summary>
    /// <exception cref="InvalidOperationException">The key is in use.</exception>
    public int Reserve(Guid key)
    {
        SqliteSession session = ambient.Session;
        if (session.Any("SELECT 1 FROM node WHERE key = @0", key))
            throw new InvalidOperationException($"The key {key} is in use.");
        return session.Insert(
            "INSERT INTO node (key, object_type, parent_id, level, path, sort_order, create_date) VALUES (@0, @1, -1, 1, '-1', 0, @2)",
            key, Constants.ObjectTypes.IdReservation, time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Changes name, sort order, creator and state; a new parent moves the whole branch.</summary>
    /// <returns>The node as it now is, with path and level.</returns>
    public NodeRow Update(int id, int parentId, string? name, int sortOrder, bool trashed, int? creatorId = null, DateTime? createDate = null)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        NodeRow before = Get(id) ?? throw new InvalidOperationException($"There is no node with id {id}.");
        NodeRow after = before with
        {
            ParentId = parentId,
            Name = name,
            SortOrder = sortOrder,
            Trashed = trashed,
            CreatorId = creatorId ?? before.CreatorId,
            CreateDate = createDate is { } date && date != default ? date : before.CreateDate,
        };
        if (before.ParentId != parentId)
        {
            NodeRow parent = Get(parentId) ?? throw new InvalidOperationException($"There is no parent with id {parentId}.");
            after = after with { Path = $"{parent.Path},{id}", Level = parent.Level + 1 };
            session.Execute(
                "UPDATE node SET path = @0 || substr(path, @1), level = level + @2 WHERE path >= @3 AND path < @4",
                after.Path, before.Path.Length + 1, after.Level - before.Level, before.Path + ",", before.Path + ",\uFFFF");
        }

        Write(session, after);
        return after;
    }

    /// <summary>Writes one node as given and leaves its descendants alone: Core's services move a branch node by node.</summary>
    public void Replace(NodeRow node) => Write(ambient.Session, node);

    /// <summary>Deletes the node alone; rows of other tables that refer to it go with it by their foreign keys.</summary>
    public void Delete(int id) => ambient.Session.Execute("DELETE FROM node WHERE id = @0", id);

    /// <summary>The sort order of a new last child.</summary>
    public int NextSortOrder(int parentId, Guid objectType) =>
        ambient.Session.Count(
            "SELECT COALESCE(MAX(sort_order), -1) + 1 FROM node WHERE parent_id = @0 AND object_type = @1 AND id <> -1", parentId, objectType);

    private static void Write(SqliteSession session, NodeRow node) => session.Execute(
        "UPDATE node SET object_type = @1, parent_id = @2, level = @3, path = @4, sort_order = @5, trashed = @6, name = @7, creator_id = @8, create_date = @9 WHERE id = @0",
        node.Id, node.ObjectType, node.ParentId, node.Level, node.Path, node.SortOrder, node.Trashed, node.Name, node.CreatorId, node.CreateDate);
}
