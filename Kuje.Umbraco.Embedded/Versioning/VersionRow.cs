using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>A version as it is stored: its names per culture and its values.</summary>
internal sealed record VersionRow(
    int Id,
    string Name,
    DateTime Date,
    int WriterId,
    int? TemplateId,
    IReadOnlyList<CultureName> Cultures,
    VersionValues Values)
{
    /// <summary>How many columns <see cref="Columns"/> names.</summary>
    public const int ColumnCount = 7;

    /// <summary>The columns of <see cref="Read"/>, of a join in which the version has the alias.</summary>
    public static string Columns(string alias, bool withValues = true) =>
        $"{alias}.id, {alias}.name, {alias}.date, {alias}.user_id, {alias}.template_id, {alias}.cultures, {(withValues ? alias + ".data" : "NULL")}";

    /// <summary>
    /// The values of a property in the variation that its type has now. A version may be older than that variation: what was stored for all
    /// cultures is then the default culture's, and the other way round.
    /// </summary>
    public IReadOnlyList<StoredValue> ValuesOf(int propertyTypeId, bool variesByCulture, Func<string?> defaultCulture)
    {
        List<StoredValue> values = Values.Of(propertyTypeId);
        if (!Values.IsOfOtherVariation(propertyTypeId, variesByCulture))
            return values.TrueForAll(value => value.Culture is not null == variesByCulture) ? values : values.FindAll(value => value.Culture is not null == variesByCulture);
        string? culture = defaultCulture();
        return variesByCulture
            ? values.ConvertAll(value => value with { Culture = culture })
            : [.. values.Where(value => string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase)).Select(value => value with { Culture = null })];
    }

    /// <summary>One of <see cref="ValuesOf"/>; null where there is none.</summary>
    public object? ValueOf(int propertyTypeId, bool variesByCulture, string? culture, string? segment, Func<string?> defaultCulture)
    {
        if (!Values.IsOfOtherVariation(propertyTypeId, variesByCulture))
            return Values.Find(propertyTypeId, culture, segment);
        if (!variesByCulture)
            return Values.Find(propertyTypeId, defaultCulture(), segment);
        return string.Equals(culture, defaultCulture(), StringComparison.OrdinalIgnoreCase) ? Values.Find(propertyTypeId, null, segment) : null;
    }

    /// <summary>The names per culture; a version from before the type varied by culture has the default culture's.</summary>
    public IReadOnlyList<CultureName> CulturesOf(bool variesByCulture, Func<string?> defaultCulture) =>
        !variesByCulture ? [] : Cultures.Count > 0 || defaultCulture() is not { } culture ? Cultures : [new CultureName(culture, Name, Date)];

    public static VersionRow Read(SqliteRow row, int first) => new(
        row.Int(first),
        row.Text(first + 1),
        row.Moment(first + 2),
        row.Int(first + 3),
        row.IntOrNull(first + 4),
        row.IsNull(first + 5) ? [] : VersionJson.ReadCultures(row.Bytes(first + 5)),
        row.IsNull(first + 6) ? VersionValues.None : new VersionValues(row.Bytes(first + 6)));
}
