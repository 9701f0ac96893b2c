using System.Globalization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

/// <summary>How the newer date editors store their value: <c>{"date":"2025-07-01T12:00:00+03:00","timeZone":"Europe/Helsinki"}</c>.</summary>
internal sealed class StoredDate
{
    /// <summary>Dates and times without a zone have the offset 0, times alone the year 1.</summary>
    public DateTimeOffset Date { get; set; }

    /// <summary>An IANA name.</summary>
    public string? TimeZone { get; set; }

    /// <remarks>A plain date is what the older editor stored, and what a changed data type may find.</remarks>
    public static StoredDate? Read(object? value, IJsonSerializer json) => value switch
    {
        null => null,
        DateTime date => new StoredDate { Date = new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), TimeSpan.Zero) },
        DateTimeOffset date => new StoredDate { Date = date },
        string text when !text.DetectIsJson() => TryParse(text, out DateTimeOffset date) ? new StoredDate { Date = date } : null,
        _ => json.Read<StoredDate>(value),
    };

    public static bool TryParse(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
