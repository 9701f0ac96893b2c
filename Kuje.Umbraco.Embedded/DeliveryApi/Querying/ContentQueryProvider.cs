using System.Globalization;
using System.Text;
using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Kuje.Umbraco.Embedded.Publishing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary>Answers queries from the index; the same query again from what was found, until content changes.</summary>
internal sealed class ContentQueryProvider(
    ContentGeneration generation,
    IOptions<AnswerCacheOptions> options,
    DocumentIndexKeeper keeper,
    IndexedFields fields,
    ProtectedDocuments protectedDocuments,
    IOptionsMonitor<DeliveryApiSettings> settings) : IApiContentQueryProvider
{
    private const string AllField = "__all";

    private readonly GenerationCache<string, PagedModel<Guid>> _found = new(
        generation, options.Value.MaximumQueryBytes, static (key, page) => 256 + (2L * key.Length) + (16L * page.Items.Count()));

    public SelectorOption AllContentSelectorOption() => new() { FieldName = AllField, Values = [] };

    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption, IList<FilterOption> filterOptions, IList<SortOption> sortOptions,
        string culture, ProtectedAccess protectedAccess, bool preview, int skip, int take)
    {
        string key = Key(selectorOption, filterOptions, sortOptions, culture, preview, skip, take);
        if (_found.TryGet(key, out PagedModel<Guid>? known))
            return known;
        long now = generation.Current;
        PagedModel<Guid> found = Find(selectorOption, filterOptions, sortOptions, culture, preview, skip, take);
        _found.TryKeep(key, found, now);
        return found;
    }

    private static string Key(
        SelectorOption selector, IList<FilterOption> filters, IList<SortOption> sorts, string culture, bool preview, int skip, int take)
    {
        // Each text goes with its length, so that no value can be taken for two.
        var key = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{skip} {take} {preview} {filters.Count} {sorts.Count} ");
        Add(culture);
        Add(selector.FieldName);
        AddAll(selector.Values);
        foreach (FilterOption filter in filters)
        {
            key.Append(CultureInfo.InvariantCulture, $"{(int)filter.Operator} ");
            Add(filter.FieldName);
            AddAll(filter.Values);
        }

        foreach (SortOption sort in sorts)
        {
            key.Append(CultureInfo.InvariantCulture, $"{(int)sort.Direction} ");
            Add(sort.FieldName);
        }

        return key.ToString();

        void Add(string text) => key.Append(CultureInfo.InvariantCulture, $"{text.Length}:{text}");

        void AddAll(string[] texts)
        {
            key.Append(CultureInfo.InvariantCulture, $"{texts.Length} ");
            foreach (string text in texts)
                Add(text);
        }
    }

    private PagedModel<Guid> Find(
        SelectorOption selectorOption, IList<FilterOption> filterOptions, IList<SortOption> sortOptions,
        string culture, bool preview, int skip, int take)
    {
        bool custom = false;
        IndexedField? Field(string name)
        {
            IndexedField? field = fields.Find(name);
            custom |= field?.CustomPosition is not null;
            return field;
        }

        List<Predicate<IndexEntry>> filters = filterOptions
            .Select(option => Field(option.FieldName) is { } field ? FieldFilter.Build(field, option) : null)
            .OfType<Predicate<IndexEntry>>()
            .ToList();
        var order = new EntryOrder(sortOptions
            .Select(option => (Field: Field(option.FieldName), option.Direction))
            .Where(sort => sort.Field is not null)
            .Select(sort => (sort.Field!, sort.Direction))
            .ToList());
        Func<DocumentIndex, IEnumerable<IndexedDocument>> select = Selector(selectorOption, filterOptions, filters, Field);
        var visibility = new Visibility(culture, preview, protectedDocuments.Ids, settings.CurrentValue);

        return keeper.Ask(custom, index =>
        {
            var entries = new List<IndexEntry>();
            foreach (IndexedDocument document in select(index))
            {
                if (visibility.View(document) is not { } view)
                    continue;
                var entry = new IndexEntry(document, view);
                if (filters.TrueForAll(matches => matches(entry)))
                    entries.Add(entry);
            }

            return new PagedModel<Guid>(entries.Count, order.Page(entries, skip, take).Select(entry => entry.Document.Key).ToArray());
        });
    }

    private static Func<DocumentIndex, IEnumerable<IndexedDocument>> Selector(
        SelectorOption selector, IList<FilterOption> filterOptions, List<Predicate<IndexEntry>> filters, Func<string, IndexedField?> find)
    {
        Guid[] Keys() => selector.Values.Select(value => Guid.TryParse(value, out Guid key) ? key : (Guid?)null).OfType<Guid>().Distinct().ToArray();
        switch (selector.FieldName)
        {
            case AllField:
                // The types asked for are the quickest way in, where the site has many other documents.
                FilterOption? types = filterOptions.FirstOrDefault(option =>
                    option is { Operator: FilterOperation.Is, FieldName: DocumentFields.ContentType });
                return types is null ? index => index.All : index => index.OfTypes(types.Values);
            case DocumentFields.ItemId:
                return index => Keys().Select(index.Find).OfType<IndexedDocument>();
            case DocumentFields.ParentId:
                return index => Keys().SelectMany(index.ChildrenOf);
            case DocumentFields.AncestorIds:
                return index => Keys().Select(index.Find).OfType<IndexedDocument>().SelectMany(DocumentIndex.Descendants).Distinct();
            default:
                if (find(selector.FieldName) is not { } field
                    || FieldFilter.Build(field, new FilterOption { FieldName = selector.FieldName, Values = selector.Values, Operator = FilterOperation.Is }) is not { } matches)
                    return static _ => [];
                filters.Add(matches);
                return static index => index.All;
        }
    }
}
