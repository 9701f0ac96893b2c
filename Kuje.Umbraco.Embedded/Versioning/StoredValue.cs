using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>A property's value for a culture and segment: a text, a whole number or a decimal.</summary>
internal readonly record struct StoredValue(string? Culture, string? Segment, object? Value)
{
    /// <summary>The value as the property type stores it now; null where an earlier type's value is no such thing.</summary>
    public object? As(ValueStorageType storage) => Value is null ? null : storage switch
    {
        ValueStorageType.Integer => Value switch
        {
            int number => number,
            decimal number when number is >= int.MinValue and <= int.MaxValue => (int)number,
            string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) => number,
            _ => null,
        },
        ValueStorageType.Decimal => Value switch
        {
            int number => (decimal)number,
            string text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null,
            _ => Value,
        },
        ValueStorageType.Date => Value is string text
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime date) ? date : null,
        _ => Value is string ? Value : Convert.ToString(Value, CultureInfo.InvariantCulture),
    };
}
