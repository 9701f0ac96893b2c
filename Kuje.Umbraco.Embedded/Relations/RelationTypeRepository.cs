using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Relations;

/// <summary>Relation types: a handful, asked for with every relation, so kept in memory.</summary>
internal sealed class RelationTypeRepository : RecordRepository<int, IRelationType>, IRelationTypeRepository
{
    private readonly CommittedSnapshot<Dictionary<int, IRelationType>> _all;

    public RelationTypeRepository(AmbientScope ambient, SqliteStore store)
        : base(ambient) =>
        _all = new(ambient, store, session => session
            .Query($"SELECT {Columns} FROM {Table}", Read)
            .ToDictionary(type => type.Id));

    protected override string Columns =>
        "id, key, alias, name, is_bidirectional, is_dependency, parent_object_type, child_object_type";

    protected override string Table => "relation_type";

    protected override string IdColumn => "id";

    public override IRelationType? Get(int id) => _all.Get().TryGetValue(id, out IRelationType? type) ? Clone(type) : null;

    public override IEnumerable<IRelationType> GetMany(params int[]? ids) =>
        [.. _all.Get().Values.Where(type => ids is null or [] || ids.Contains(type.Id)).Select(Clone)];

    public IRelationType? Get(Guid id) => _all.Get().Values.Where(type => type.Key == id).Select(Clone).FirstOrDefault();

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => ids is null or []
        ? GetMany(Array.Empty<int>())
        : [.. _all.Get().Values.Where(type => ids.Contains(type.Key)).Select(Clone)];

    public bool Exists(Guid id) => _all.Get().Values.Any(type => type.Key == id);

    public override void Delete(IRelationType entity)
    {
        Session.Execute("DELETE FROM relation_type WHERE id = @0", entity.Id);
        _all.Changed();
        entity.DeleteDate = DateTime.UtcNow;
    }

    /// <exception cref="InvalidOperationException">There is no such type.</exception>
    public IRelationType Require(int id) => Get(id) ?? throw new InvalidOperationException($"There is no relation type with id {id}.");

    protected override IRelationType Read(SqliteRow row)
    {
        var type = new RelationType(row.Text(3), row.Text(2), row.Bool(4), row.GuidOrNull(6), row.GuidOrNull(7), row.Bool(5), row.Guid(1))
        {
            Id = row.Int(0),
        };
        type.ResetDirtyProperties(rememberDirty: false);
        return type;
    }

    protected override string? Column(string member) => member switch
    {
        nameof(IRelationType.Id) => "id",
        nameof(IRelationType.Key) => "key",
        nameof(IRelationType.Alias) => "alias",
        nameof(IRelationType.Name) => "name",
        nameof(IRelationType.IsBidirectional) => "is_bidirectional",
        nameof(IRelationType.ParentObjectType) => "parent_object_type",
        nameof(IRelationType.ChildObjectType) => "child_object_type",
        _ => null,
    };

    protected override void Insert(IRelationType entity)
    {
        entity.Id = Session.Insert(
            "INSERT INTO relation_type (key, alias, name, is_bidirectional, is_dependency, parent_object_type, child_object_type) VALUES (@0, @1, @2, @3, @4, @5, @6)",
            entity.Key, entity.Alias, entity.Name, entity.IsBidirectional, IsDependency(entity), entity.ParentObjectType, entity.ChildObjectType);
        _all.Changed();
    }

    protected override void Update(IRelationType entity)
    {
        Session.Execute(
            "UPDATE relation_type SET alias = @1, name = @2, is_bidirectional = @3, is_dependency = @4, parent_object_type = @5, child_object_type = @6 WHERE id = @0",
            entity.Id, entity.Alias, entity.Name, entity.IsBidirectional, IsDependency(entity), entity.ParentObjectType, entity.ChildObjectType);
        _all.Changed();
    }

    private static bool IsDependency(IRelationType type) => type is IRelationTypeWithIsDependency { IsDependency: true };

    private static IRelationType Clone(IRelationType type) => (IRelationType)type.DeepClone();
}
