using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>A version as it is stored: names per culture, values by property type id (of types that may be gone by now).</summary>
internal sealed record VersionRow(
    int Id,
    string Name,
    DateTime Date,
    int WriterId,
    int? TemplateId,
    IReadOnlyList<CultureName> Cultures,
    IReadOnlyDictionary<int, List<StoredValue>> Values)
{
    /// <summary>How many columns <see cref="Columns"/> names.</summary>
    public const int ColumnCount = 7;

    private static readonly Dictionary<int, List<StoredValue>> NoValues = [];

    /// <summary>The columns of <see cref="Read"/>, of a join in which the version has the alias.</summary>
    public static string Columns(string alias, bool withValues = true) =>
        $"{alias}.id, {alias}.name, {alias}.date, {alias}.user_id, {alias}.template_id, {alias}.cultures, {(withValues ? alias + ".data" : "NULL")}";

    public static VersionRow Read(SqliteRow row, int first) => new(
        row.Int(first),
        row.Text(first + 1),
        row.Moment(first + 2),
        row.Int(first + 3),
        row.IntOrNull(first + 4),
        row.IsNull(first + 5) ? [] : VersionJson.ReadCultures(row.Bytes(first + 5)),
        row.IsNull(first + 6) ? NoValues : VersionJson.ReadValues(row.Bytes(first + 6)));
}
