using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Records;

/// <summary>A repository of entities that are rows of one table and no nodes.</summary>
internal abstract class RecordRepository<TId, TEntity>(AmbientScope ambient) : IReadWriteQueryRepository<TId, TEntity>
    where TId : notnull
    where TEntity : class, IEntity
{
    protected SqliteSession Session => ambient.Session;

    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    protected abstract string Columns { get; }

    /// <summary>The table, with what is joined to it.</summary>
    protected abstract string Table { get; }

    /// <summary>The column of the id.</summary>
    protected abstract string IdColumn { get; }

    /// <summary>The order of what is read without one of its own.</summary>
    protected virtual string Order => IdColumn;

    public virtual TEntity? Get(TId? id) => id is null ? null : Select($"{IdColumn} = @0", id).FirstOrDefault();

    public virtual IEnumerable<TEntity> GetMany(params TId[]? ids) => ids is null or []
        ? Select("1")
        : Select($"{IdColumn} IN (SELECT value FROM json_each(@0))", SqliteSession.Json(ids));

    public bool Exists(TId id) => Session.Any($"SELECT 1 FROM {Table} WHERE {IdColumn} = @0", id);

    public IEnumerable<TEntity> Get(IQuery<TEntity>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return Select(condition.ToString(), [.. condition.Args]);
    }

    public int Count(IQuery<TEntity>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return Count(condition.ToString(), [.. condition.Args]);
    }

    public void Save(TEntity entity)
    {
        if (IsNew(entity))
        {
            entity.AddingEntity();
            Insert(entity);
        }
        else
        {
            entity.UpdatingEntity();
            Update(entity);
        }

        Saved(entity);
    }

    public abstract void Delete(TEntity entity);

    protected abstract TEntity Read(SqliteRow row);

    /// <summary>The column of a member that queries may name; null where there is none.</summary>
    protected abstract string? Column(string member);

    /// <summary>Adds the row and gives the entity its id.</summary>
    protected abstract void Insert(TEntity entity);

    protected abstract void Update(TEntity entity);

    protected virtual bool IsNew(TEntity entity) => !entity.HasIdentity;

    /// <summary>Runs when the row is written.</summary>
    protected virtual void Saved(TEntity entity) => Clean(entity);

    protected IEnumerable<TEntity> Select(string where, params ReadOnlySpan<object?> args) =>
        Load($"SELECT {Columns} FROM {Table} WHERE {where} ORDER BY {Order}", args);

    protected int Count(string where, params ReadOnlySpan<object?> args) =>
        Session.Count($"SELECT COUNT(*) FROM {Table} WHERE {where}", args);

    /// <summary>One page and the number of all.</summary>
    protected IEnumerable<TEntity> Page(string where, string order, long skip, long take, out long total, params ReadOnlySpan<object?> args)
    {
        total = Count(where, args);
        return take <= 0 || skip >= total
            ? []
            : Load(
                $"SELECT {Columns} FROM {Table} WHERE {where} ORDER BY {order} LIMIT @{args.Length} OFFSET @{args.Length + 1}",
                [.. args, take, skip]);
    }

    /// <summary>Reads rows and whatever belongs to them.</summary>
    protected virtual List<TEntity> Load(string sql, ReadOnlySpan<object?> args)
    {
        List<TEntity> entities = Session.Query(sql, Read, args);
        foreach (TEntity entity in entities)
            (entity as IRememberBeingDirty)?.ResetDirtyProperties(rememberDirty: false);
        return entities;
    }

    protected static void Clean(TEntity entity) => (entity as ICanBeDirty)?.ResetDirtyProperties();
}
