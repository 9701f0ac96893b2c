using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>Turns a filter into a test of an entry.</summary>
internal static class FieldFilter
{
    /// <returns>Null for a filter that says nothing of the field, such as a date that cannot be read: it is passed over, as Umbraco does.</returns>
    public static Predicate<IndexEntry>? Build(IndexedField field, FilterOption option)
    {
        string[] values = option.Values.Where(value => !string.IsNullOrWhiteSpace(value)).ToArray();
        return option.Operator switch
        {
            FilterOperation.Is => Any(field, Same(field, values)),
            FilterOperation.IsNot => Not(Any(field, Same(field, values))),
            FilterOperation.Contains => Any(field, Containing(field, values)),
            FilterOperation.DoesNotContain => Not(Any(field, Containing(field, values))),
            _ => Any(field, InRange(field, values, option.Operator)),
        };
    }

    private static Predicate<IndexEntry>? Any(IndexedField field, Predicate<object>? matches) => matches is null
        ? null
        : entry => Array.Exists(field.Values(entry), matches);

    private static Predicate<IndexEntry>? Not(Predicate<IndexEntry>? matches) => matches is null ? null : entry => !matches(entry);

    private static Predicate<object>? Same(IndexedField field, string[] values)
    {
        switch (field.Type)
        {
            case FieldType.Number or FieldType.Date:
                object[] read = values.Select(value => Read(field, value)).OfType<object>().ToArray();
                return read.Length == 0 && values.Length > 0 ? null : value => Array.Exists(read, value.Equals);
            case FieldType.StringRaw:
                return value => Array.Exists(values, wanted => string.Equals(wanted, (string)value, StringComparison.Ordinal));
            default:
                List<string>[] phrases = values.Select(FieldValues.Words).ToArray();
                return value => Array.Exists(phrases, phrase => HasPhrase(FieldValues.Words((string)value), phrase));
        }
    }

    private static Predicate<object> Containing(IndexedField field, string[] values)
    {
        if (!field.IsText)
            return static _ => false;
        if (field.Type == FieldType.StringRaw)
            return value => Array.Exists(values, wanted => ((string)value).Contains(wanted, StringComparison.OrdinalIgnoreCase));
        string[][] wanted = values
            .Select(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(FieldValues.Words).ToArray())
            .Where(words => words.Length > 0)
            .ToArray();
        return value =>
        {
            // Words are found inside words, and all of them must be there: kirja finds kirjasto, not the other way round.
            string text = (string)value;
            return Array.Exists(wanted, words => Array.TrueForAll(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        };
    }

    private static Predicate<object>? InRange(IndexedField field, string[] values, FilterOperation operation)
    {
        if (field.IsText || values is not [var value, ..] || Read(field, value) is not { } bound)
            return null;
        return operation switch
        {
            FilterOperation.GreaterThan => found => FieldValues.Compare(found, bound) > 0,
            FilterOperation.GreaterThanOrEqual => found => FieldValues.Compare(found, bound) >= 0,
            FilterOperation.LessThan => found => FieldValues.Compare(found, bound) < 0,
            _ => found => FieldValues.Compare(found, bound) <= 0,
        };
    }

    private static object? Read(IndexedField field, string value) =>
        field.Type == FieldType.Date ? FieldValues.Date(value) : FieldValues.Number(value);

    private static bool HasPhrase(List<string> words, List<string> phrase)
    {
        if (phrase.Count == 0)
            return false;
        for (int start = 0; start + phrase.Count <= words.Count; start++)
        {
            int i = 0;
            while (i < phrase.Count && words[start + i] == phrase[i])
                i++;
            if (i == phrase.Count)
                return true;
        }

        return false;
    }
}
