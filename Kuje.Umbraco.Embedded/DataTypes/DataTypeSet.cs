using System.Collections.Frozen;
using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.DataTypes;

/// <summary>All data types of one state of the database.</summary>
internal sealed class DataTypeSet
{
    private readonly FrozenDictionary<int, DataTypeRow> _byId;
    private readonly FrozenDictionary<Guid, DataTypeRow> _byKey;

    private DataTypeSet(List<DataTypeRow> rows)
    {
        All = rows;
        _byId = rows.ToFrozenDictionary(row => row.Node.Id);
        _byKey = rows.ToFrozenDictionary(row => row.Node.Key);
    }

    public IReadOnlyList<DataTypeRow> All { get; }

    public static DataTypeSet Load(SqliteSession session) => new(session.Query(
        $"SELECT {NodeStore.Columns}, d.editor_alias, d.editor_ui_alias, d.storage_type, d.configuration FROM data_type d JOIN node n ON n.id = d.id ORDER BY n.id",
        static row => new DataTypeRow(
            NodeStore.Read(row),
            row.Text(NodeStore.ColumnCount),
            row.TextOrNull(NodeStore.ColumnCount + 1),
            Enum.Parse<ValueStorageType>(row.Text(NodeStore.ColumnCount + 2)),
            row.TextOrNull(NodeStore.ColumnCount + 3))));

    public DataTypeRow? Get(int id) => _byId.GetValueOrDefault(id);

    public DataTypeRow? Get(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The first data type with the editor: what a property type gets that names only an editor.</summary>
    public DataTypeRow? OfEditor(string? editorAlias) => All.FirstOrDefault(row => row.EditorAlias == editorAlias);
}
