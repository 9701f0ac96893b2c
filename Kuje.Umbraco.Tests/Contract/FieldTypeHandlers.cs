using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Registers the handlers below, as a site's composer would; only where a test's settings ask for them.</summary>
public sealed class FieldTypeComposer : IComposer
{
    public const string Setting = "Tests:FieldTypes";

    public void Compose(IUmbracoBuilder builder)
    {
        if (!builder.Config.GetValue<bool>(Setting))
            return;
        builder.ContentIndexHandlers().Add<FieldTypeHandlers>();
        builder.FilterHandlers().Add<FieldTypeHandlers>();
        builder.SortHandlers().Add<FieldTypeHandlers>();
        builder.SelectorHandlers().Add<FieldTypeHandlers>();
    }
}

/// <summary>A field of each type that the index has: <c>test.raw:x</c>, <c>test.analyzed~x</c>, <c>test.date&gt;x</c> and so on.</summary>
[HideFromTypeFinder]
public sealed class FieldTypeHandlers : IContentIndexHandler, IFilterHandler, ISortHandler, ISelectorHandler
{
    private const string Prefix = "test.";

    private static readonly (string Text, FilterOperation Operation)[] Operators =
    [
        (":!", FilterOperation.IsNot), ("!~", FilterOperation.DoesNotContain), ("~", FilterOperation.Contains),
        (">:", FilterOperation.GreaterThanOrEqual), (">", FilterOperation.GreaterThan),
        ("<:", FilterOperation.LessThanOrEqual), ("<", FilterOperation.LessThan), (":", FilterOperation.Is),
    ];

    public IEnumerable<IndexField> GetFields() =>
    [
        new() { FieldName = "test.raw", FieldType = FieldType.StringRaw, VariesByCulture = false },
        new() { FieldName = "test.analyzed", FieldType = FieldType.StringAnalyzed, VariesByCulture = true },
        new() { FieldName = "test.sortable", FieldType = FieldType.StringSortable, VariesByCulture = true },
        new() { FieldName = "test.number", FieldType = FieldType.Number, VariesByCulture = false },
        new() { FieldName = "test.date", FieldType = FieldType.Date, VariesByCulture = false },
    ];

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        if (content.ContentType.Alias != "ctrPage")
            yield break;
        string name = content.GetCultureName(culture) ?? string.Empty;
        yield return new IndexFieldValue { FieldName = "test.raw", Values = [$"Page-{content.SortOrder}", "page"] };
        yield return new IndexFieldValue { FieldName = "test.analyzed", Values = [name + " " + content.GetValue<string>("title", culture)] };
        yield return new IndexFieldValue { FieldName = "test.sortable", Values = [name] };
        yield return new IndexFieldValue { FieldName = "test.number", Values = [name.Length, content.Level] };
        yield return new IndexFieldValue { FieldName = "test.date", Values = [new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(name.Length)] };
    }

    public bool CanHandle(string query) => query.StartsWith(Prefix, StringComparison.Ordinal);

    public FilterOption BuildFilterOption(string filter)
    {
        (int at, string text, FilterOperation operation) = Operators
            .Select(one => (filter.IndexOf(one.Text, StringComparison.Ordinal), one.Text, one.Operation))
            .Where(one => one.Item1 > 0)
            .MinBy(one => one.Item1);
        return new FilterOption { FieldName = filter[..at], Values = filter[(at + text.Length)..].Split(','), Operator = operation };
    }

    public SortOption BuildSortOption(string sort)
    {
        string[] parts = sort.Split(':');
        return new SortOption { FieldName = parts[0], Direction = parts[1] == "asc" ? Direction.Ascending : Direction.Descending };
    }

    public SelectorOption BuildSelectorOption(string selector)
    {
        int colon = selector.IndexOf(':', StringComparison.Ordinal);
        return new SelectorOption { FieldName = selector[..colon], Values = selector[(colon + 1)..].Split(',') };
    }
}
