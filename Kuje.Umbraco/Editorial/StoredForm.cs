using System.Globalization;
using System.Text.Json;

namespace Kuje.Umbraco.Editorial;

/// <summary>
/// Reads a value in the form in which Umbraco 17's property editors store it, or the backoffice holds it while it is edited.
/// What does not fit is read as nothing: judging the form itself is the property editor's own work.
/// </summary>
internal readonly record struct StoredForm(object? Stored)
{
    public bool IsEmpty => Stored switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text) || text is "[]" or "{}",
        JsonElement element => element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(element.GetString()),
            JsonValueKind.Array => element.GetArrayLength() == 0,
            _ => false,
        },
        _ => false,
    };

    /// <summary>Plain text without the space around it; null where there is none.</summary>
    public string? Text
    {
        get
        {
            var text = Stored switch
            {
                string own => own,
                JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
                JsonElement { ValueKind: JsonValueKind.Number } element => element.GetRawText(),
                IFormattable own => own.ToString(null, CultureInfo.InvariantCulture),
                _ => null,
            };
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        }
    }

    public decimal? Number =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateOnly? Day => Moment is { Length: >= 10 } moment
        && DateOnly.TryParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public TimeOnly? TimeOfDay
    {
        get
        {
            // 0001-01-01T12:30:00+00:00 in the database, 12:30:00 in the backoffice.
            var moment = Moment;
            var clock = moment?[(moment.IndexOf('T', StringComparison.Ordinal) + 1)..];
            return clock is { Length: >= 5 } && TimeOnly.TryParse(clock.AsSpan(0, Math.Min(8, clock.Length)), CultureInfo.InvariantCulture, out var time)
                ? time
                : null;
        }
    }

    /// <summary>The chosen values of a drop-down or check box list.</summary>
    public IReadOnlyList<string> Choices => Json is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => text.Length > 0)]
        : Text is { } text ? [text] : [];

    /// <summary>The items of a list that is kept as JSON objects: media, links, nodes.</summary>
    public IReadOnlyList<JsonElement> Items => Json is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)]
        : [];

    public IReadOnlyList<EditedBlock> Blocks => Json is { ValueKind: JsonValueKind.Object } list ? EditedBlock.In(list) : [];

    // Dates and times are objects with the text inside.
    private string? Moment => Stored switch
    {
        DateTime own => own.ToString("s", CultureInfo.InvariantCulture),
        _ => Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("date", out var date) ? new StoredForm(date).Text : Text,
    };

    private JsonElement? Json
    {
        get
        {
            if (Stored is JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } element)
            {
                return element;
            }

            if (Text is not { Length: > 1 } text || text[0] is not ('{' or '['))
            {
                return null;
            }

            try
            {
                return JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
