using System.Collections.Concurrent;
using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DataTypes;

/// <remarks>Each read builds entities anew from cached rows: a data type's configuration is a dictionary that callers may change.</remarks>
internal sealed class DataTypeRepository(
    AmbientScope ambient,
    NodeStore nodes,
    DataTypeCache cache,
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer,
    ILogger<DataTypeRepository> logger) : IDataTypeRepository
{
    /// <summary>The missing editors that the log names already: data types are read all the time.</summary>
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    public IDataType? Get(int id) => Build(cache.Current.Get(id));

    public IDataType? Get(Guid id) => Build(cache.Current.Get(id));

    public IEnumerable<IDataType> GetMany(params int[]? ids)
    {
        DataTypeSet set = cache.Current;
        return Build(ids is null or [] ? set.All : ids.Select(set.Get));
    }

    public IEnumerable<IDataType> GetMany(params Guid[]? ids)
    {
        DataTypeSet set = cache.Current;
        return Build(ids is null or [] ? set.All : ids.Select(set.Get));
    }

    public bool Exists(int id) => cache.Current.Get(id) is not null;

    public bool Exists(Guid id) => cache.Current.Get(id) is not null;

    public IEnumerable<IDataType> Get(IQuery<IDataType> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        List<int> ids = ambient.Session.Query(
            $"SELECT n.id FROM data_type d JOIN node n ON n.id = d.id WHERE {condition} ORDER BY n.id", static row => row.Int(0), [.. condition.Args]);
        return Build(ids.Select(cache.Current.Get));
    }

    public int Count(IQuery<IDataType>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return ambient.Session.Count(
            $"SELECT COUNT(*) FROM data_type d JOIN node n ON n.id = d.id WHERE {condition}", [.. condition.Args]);
    }

    public void Save(IDataType entity)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        if (string.IsNullOrWhiteSpace(entity.Name))
            throw new InvalidOperationException("A data type needs a name.");
        if (entity.HasIdentity)
            entity.UpdatingEntity();
        else
            entity.AddingEntity();
        entity.Name = UniqueName(entity.Name, entity.Id);

        NodeRow node = entity.HasIdentity
            ? nodes.Update(entity.Id, entity.ParentId, entity.Name, entity.SortOrder, entity.Trashed, entity.CreatorId)
            : nodes.Insert(entity.Key, Constants.ObjectTypes.DataType, entity.ParentId, entity.Name, entity.CreatorId, entity.CreateDate);
        entity.Id = node.Id;
        entity.Path = node.Path;
        entity.Level = node.Level;
        entity.SortOrder = node.SortOrder;
        string? configuration = entity.Editor?.GetConfigurationEditor().ToDatabase(entity.ConfigurationData, serializer);
        session.Execute(
            """
            INSERT INTO data_type (id, editor_alias, editor_ui_alias, storage_type, configuration) VALUES (@0, @1, @2, @3, @4)
            ON CONFLICT (id) DO UPDATE SET editor_alias = excluded.editor_alias, editor_ui_alias = excluded.editor_ui_alias,
                storage_type = excluded.storage_type, configuration = excluded.configuration
            """,
            entity.Id, entity.EditorAlias, entity.EditorUiAlias, entity.DatabaseType.ToString(), configuration);
        cache.Changed();
        entity.ResetDirtyProperties();
    }

    public void Delete(IDataType entity)
    {
        // Property types of the data type go by their foreign key.
        nodes.Delete(entity.Id);
        cache.Changed();
        entity.DeleteDate = DateTime.UtcNow;
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        if (container is not null && $",{container.Path},".Contains($",{toMove.Id},", StringComparison.Ordinal))
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        var moved = new MoveEventInfo<IDataType>(
            toMove, toMove.Path, container?.Id ?? Constants.System.Root, container?.Key ?? Constants.System.RootKey);
        toMove.ParentId = container?.Id ?? Constants.System.Root;
        Save(toMove);
        return [moved];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) => ambient.Session.Query(
            "SELECT n.object_type, n.key, p.alias FROM property_type p JOIN node n ON n.id = p.content_type_id WHERE p.data_type_id = @0 ORDER BY n.id, p.alias",
            static row => (ObjectType: row.Guid(0), Key: row.Guid(1), Alias: row.Text(2)), id)
        .GroupBy(usage => (usage.ObjectType, usage.Key))
        .ToDictionary(Udi (type) => Udi(type.Key.ObjectType, type.Key.Key), IEnumerable<string> (type) => [.. type.Select(usage => usage.Alias)]);

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id) => ambient.Session.Query(
            "SELECT n.object_type, n.key FROM content_type c JOIN node n ON n.id = c.id JOIN node d ON d.key = c.list_view WHERE d.id = @0 ORDER BY n.id",
            static row => (ObjectType: row.Guid(0), Key: row.Guid(1)), id)
        .ToDictionary(Udi (type) => Udi(type.ObjectType, type.Key), IEnumerable<string> (_) => ["ListView"]);

    private static GuidUdi Udi(Guid objectType, Guid key) => new GuidUdi(ObjectTypes.GetUdiType(objectType), key).EnsureClosed();

    private static string? Column(string member) => member switch
    {
        nameof(IDataType.EditorAlias) => "d.editor_alias",
        nameof(IDataType.EditorUiAlias) => "d.editor_ui_alias",
        nameof(IDataType.DatabaseType) => "d.storage_type",
        _ => NodeStore.Column(member),
    };

    /// <summary>The name, or where another data type has it, the name with the first free number behind it.</summary>
    private string UniqueName(string name, int id)
    {
        HashSet<string> taken = [.. cache.Current.All.Where(row => row.Node.Id != id).Select(row => row.Node.Name ?? string.Empty)];
        string unique = name;
        for (var number = 1; taken.Contains(unique); number++)
            unique = $"{name} ({number})";
        return unique;
    }

    private List<IDataType> Build(IEnumerable<DataTypeRow?> rows) => [.. rows.Select(Build).OfType<IDataType>()];

    private DataType? Build(DataTypeRow? row)
    {
        if (row is null)
            return null;
        if (!editors.TryGet(row.EditorAlias, out IDataEditor? editor))
        {
            if (_reported.TryAdd(row.EditorAlias, true))
            {
                logger.LogWarning(
                    "Data type {Name} uses the property editor {EditorAlias}, which is not installed: its values can be read but not edited.",
                    row.Node.Name, row.EditorAlias);
            }

            editor = new MissingPropertyEditor(row.EditorAlias, valueEditors);
        }

        var dataType = new DataType(editor, serializer, row.Node.ParentId);
        dataType.DisableChangeTracking();
        dataType.Id = row.Node.Id;
        dataType.Key = row.Node.Key;
        dataType.Name = row.Node.Name;
        dataType.Path = row.Node.Path;
        dataType.Level = row.Node.Level;
        dataType.SortOrder = row.Node.SortOrder;
        dataType.Trashed = row.Node.Trashed;
        dataType.CreatorId = row.Node.CreatorId ?? Constants.Security.UnknownUserId;
        dataType.CreateDate = row.Node.CreateDate;
        dataType.UpdateDate = row.Node.CreateDate;
        dataType.DatabaseType = row.StorageType;
        dataType.EditorUiAlias = row.EditorUiAlias;
        dataType.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, serializer));
        dataType.ResetDirtyProperties(false);
        dataType.EnableChangeTracking();
        return dataType;
    }
}
