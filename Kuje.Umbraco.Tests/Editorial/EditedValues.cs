using System.Text.Json;
using Kuje.Umbraco.Editorial;

namespace Kuje.Umbraco.Tests.Editorial;

/// <summary>Values written down by a test: a property varies by culture once it has been given a value in one.</summary>
internal sealed class EditedValues : IPropertyValues
{
    private readonly Dictionary<(string Alias, string? Culture), object?> _values = [];

    public object? this[string alias, string? culture = null]
    {
        set => _values[(alias, culture)] = value;
    }

    public bool Has(string alias) => _values.Keys.Any(key => key.Alias == alias);

    public bool VariesByCulture(string alias) => _values.Keys.Any(key => key.Alias == alias && key.Culture is not null);

    public object? Read(string alias, string? culture) => _values.GetValueOrDefault((alias, culture));

    /// <summary>A block list as the engine stores it.</summary>
    public static string Blocks(params Dictionary<string, object?>[] blocks)
    {
        var keys = blocks.Select(_ => Guid.NewGuid()).ToArray();
        return JsonSerializer.Serialize(new
        {
            contentData = blocks.Select((block, index) => new
            {
                contentTypeKey = Guid.Empty,
                key = keys[index],
                values = block.Select(value => new { alias = value.Key, culture = (string?)null, value = value.Value }),
            }).Reverse(),
            Layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = keys.Select(key => new { contentKey = key }) },
        });
    }

    public static string Choice(params string[] values) => JsonSerializer.Serialize(values);

    public static string Day(string day) => JsonSerializer.Serialize(new { date = day + "T00:00:00+00:00", timeZone = (string?)null });

    public static string Time(string time) => JsonSerializer.Serialize(new { date = $"0001-01-01T{time}:00+00:00", timeZone = (string?)null });

    public IReadOnlyList<Finding> Check(IEditorialRule rule, params string[] cultures) =>
        [.. rule.Check(new EditedDocument(this) { Cultures = cultures, VisibleCultures = cultures, Today = new DateOnly(2026, 11, 22) })];
}
