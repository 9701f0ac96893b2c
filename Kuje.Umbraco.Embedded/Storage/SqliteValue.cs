using System.Globalization;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>How values of .NET are written to SQLite and read back: one form each, so that comparisons in SQL are right.</summary>
internal static class SqliteValue
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;

    public static object From(object? value) => value switch
    {
        null => DBNull.Value,
        Guid guid => guid.ToString("D"),
        bool flag => flag ? 1L : 0L,
        DateTime moment => From(moment),
        DateTimeOffset moment => From(moment.UtcDateTime),
        Enum number => Convert.ToInt64(number, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>A moment without a kind is taken as UTC, as everywhere in Umbraco 17.</summary>
    public static string From(DateTime moment)
    {
        DateTime utc = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;
        return utc.ToString(MomentFormat, CultureInfo.InvariantCulture);
    }

    public static DateTime ToMoment(string text) =>
        DateTime.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, Styles, out DateTime moment)
            ? moment
            : DateTime.Parse(text, CultureInfo.InvariantCulture, Styles);
}
