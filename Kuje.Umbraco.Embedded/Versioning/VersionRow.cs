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

    /// <summary>
    /// The values of a property in the variation that its type has now. A version may be older than that variation: what was stored for all
    /// cultures is then the default culture's, and the other way round.
    /// </summary>
    public IEnumerable<StoredValue> ValuesOf(int propertyTypeId, bool variesByCulture, string? defaultCulture)
    {
        if (!Values.TryGetValue(propertyTypeId, out List<StoredValue>? values))
            return [];
        if (values.Exists(v => v.Culture is not null == variesByCulture))
            return values.Where(v => v.Culture is not null == variesByCulture);
        return variesByCulture
            ? values.Select(v => v with { Culture = defaultCulture })
            : values.Where(v => string.Equals(v.Culture, defaultCulture, StringComparison.OrdinalIgnoreCase)).Select(v => v with { Culture = null });
    }

    /// <summary>The names per culture; a version from before the type varied by culture has the default culture's.</summary>
    public IReadOnlyList<CultureName> CulturesOf(bool variesByCulture, string? defaultCulture) =>
        !variesByCulture ? [] : Cultures.Count > 0 || defaultCulture is null ? Cultures : [new CultureName(defaultCulture, Name, Date)];

    public static VersionRow Read(SqliteRow row, int first) => new(
        row.Int(first),
        row.Text(first + 1),
        row.Moment(first + 2),
        row.Int(first + 3),
        row.IntOrNull(first + 4),
        row.IsNull(first + 5) ? [] : VersionJson.ReadCultures(row.Bytes(first + 5)),
        row.IsNull(first + 6) ? NoValues : VersionJson.ReadValues(row.Bytes(first + 6)));
}
