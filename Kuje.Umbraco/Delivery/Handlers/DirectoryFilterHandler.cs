using Kuje.Umbraco.Directory.Queries;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Delivery.Handlers;

/// <summary>
/// <c>artForm:music</c>, <c>municipality:helsinki,espoo</c>, <c>region:uusimaa</c>, <c>hub:!{id}</c>, <c>free:true</c> and the like for Umbraco's Delivery
/// API: the names and values of the Directory API. A comma means <i>or</i>, <c>!</c> means <i>not</i>.
/// </summary>
[HideFromTypeFinder]
internal sealed class DirectoryFilterHandler(TermKeys terms) : IFilterHandler
{
    private const string Free = "free";

    private static readonly Dictionary<string, string> _fixed = new(StringComparer.OrdinalIgnoreCase)
    {
        [Dimension.Status.Name] = "kujeStatus",
        [Dimension.Threshold.Name] = "kujeThreshold",
        [Dimension.Mode.Name] = "kujeMode",
        [Dimension.Language.Name] = "kujeLanguage",
        [Dimension.Price.Name] = IndexedFields.Price,
        [Dimension.Weekday.Name] = IndexedFields.Weekday,
        [Dimension.TimeOfDay.Name] = IndexedFields.TimeOfDay,
    };

    private static readonly Dictionary<string, (Dimension Dimension, string Field)> _picked = IndexedFields.Picked
        .Append((Dimension.Hub, IndexedFields.Hub, string.Empty))
        .Append((Dimension.Region, IndexedFields.Municipality, string.Empty))
        .ToDictionary(picked => picked.Item1.Name, picked => (picked.Item1, picked.Item2), StringComparer.OrdinalIgnoreCase);

    public bool CanHandle(string query) =>
        Name(query) is { } name && (name.Equals(Free, StringComparison.OrdinalIgnoreCase) || _fixed.ContainsKey(name) || _picked.ContainsKey(name));

    public FilterOption BuildFilterOption(string filter)
    {
        string name = Name(filter)!;
        string value = filter[(name.Length + 1)..];
        bool not = value.StartsWith('!');
        string[] values = (not ? value[1..] : value).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (name.Equals(Free, StringComparison.OrdinalIgnoreCase))
        {
            bool free = values is not [var flag] || !flag.Equals("false", StringComparison.OrdinalIgnoreCase);
            return Option(IndexedFields.Price, [Free], free == not);
        }

        if (_fixed.TryGetValue(name, out string? field))
            return Option(field, [.. values.Select(Fixed(name))], not);
        (Dimension dimension, string picked) = _picked[name];
        return Option(picked, [.. values.SelectMany(one => terms.Find(dimension, one)).DefaultIfEmpty(TermKeys.None)], not);
    }

    private static FilterOption Option(string field, string[] values, bool not) =>
        new() { FieldName = field, Values = values, Operator = not ? FilterOperation.IsNot : FilterOperation.Is };

    private static string? Name(string query) => query.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? query[..colon] : null;

    /// <summary>The value as the index has it: <c>onBreak</c>, however it was written.</summary>
    private static Func<string, string> Fixed(string name)
    {
        Dimension dimension = Dimension.Of(Directory.Items.ItemKind.Activity).First(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return value => dimension.Values!.Find(value) is >= 0 and var place ? dimension.Values.Names[place] : TermKeys.None;
    }
}
