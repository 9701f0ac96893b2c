using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Stored;
using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Delivery.Handlers;

/// <summary>Puts into the index of Umbraco's Delivery API what Kuje's filters, sorts and selectors ask for.</summary>
/// <remarks>Hidden from Umbraco's type finder: it must not be there where <see cref="KujeOptions.Enabled"/> is off. The composer adds it.</remarks>
[HideFromTypeFinder]
internal sealed class DirectoryIndexHandler(IDocumentNavigationQueryService tree, TimeProvider clock) : IContentIndexHandler
{
    // Umbraco asks for each language in turn, and nothing here depends on it.
    private volatile Answer? _last;

    public IEnumerable<IndexField> GetFields() =>
        IndexedFields.Picked.Select(picked => picked.Field)
            .Concat(IndexedFields.Chosen.Select(chosen => chosen.Field))
            .Concat(
            [
                IndexedFields.Hub, IndexedFields.Price, IndexedFields.Weekday, IndexedFields.TimeOfDay,
                IndexedFields.ActivityOf, IndexedFields.ActivityIn, IndexedFields.StoryOf,
            ])
            .Select(name => Field(name, FieldType.StringRaw))
            .Append(Field(IndexedFields.NextOccurrence, FieldType.Date));

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        if (_last is not { } last || !last.IsFor(content))
            _last = last = new Answer(content, [.. Values(content)]);
        return last.Values;
    }

    private IEnumerable<IndexFieldValue> Values(IContent content)
    {
        string type = content.ContentType.Alias;
        if (type is not (TypeAlias.Activity or TypeAlias.Organisation or TypeAlias.Project or TypeAlias.Story))
            yield break;
        foreach ((_, string name, string alias) in IndexedFields.Picked)
            yield return Value(name, Keys(content, alias));
        foreach ((_, string name, string[] aliases, FixedValues values) in IndexedFields.Chosen)
        {
            yield return Value(name, aliases.SelectMany(alias => StoredValues.Choices(Stored(content, alias)))
                .Select(values.OfStored).Where(place => place >= 0).Select(place => values.Names[place]));
        }

        if (tree.TryGetAncestorsKeys(content.Key, out IEnumerable<Guid> ancestors))
            yield return Value(IndexedFields.Hub, ancestors.Select(Text));
        switch (type)
        {
            case TypeAlias.Activity:
                foreach (IndexFieldValue value in OfActivity(content))
                    yield return value;
                break;
            case TypeAlias.Story:
                yield return Value(IndexedFields.StoryOf, Keys(content, PropertyAlias.Organisations));
                break;
        }
    }

    private static string Text(Guid key) => key.ToString("D");

    private static IndexField Field(string name, FieldType type) => new() { FieldName = name, FieldType = type, VariesByCulture = false };

    private static IndexFieldValue Value(string name, IEnumerable<object> values) => new() { FieldName = name, Values = values.ToArray() };

    private static IEnumerable<string> Keys(IContent content, string alias) => StoredValues.Documents(Stored(content, alias)).Select(Text);

    /// <summary>What is published: a draft's values are for nobody yet. None of what is asked for varies by culture.</summary>
    private static object? Stored(IContent content, string alias) =>
        content.HasProperty(alias) ? content.GetValue(alias, published: content.Published && content.VersionId != content.PublishedVersionId) : null;

    private IEnumerable<IndexFieldValue> OfActivity(IContent content)
    {
        yield return Value(IndexedFields.ActivityOf, Keys(content, PropertyAlias.Organisations));
        yield return Value(IndexedFields.ActivityIn, Keys(content, PropertyAlias.Municipality));
        IEnumerable<string> price = StoredValues.Choices(Stored(content, PropertyAlias.PriceKind));
        yield return Value(IndexedFields.Price, StoredValues.Flag(Stored(content, PropertyAlias.Kaikukortti)) ? price.Append(FixedValues.Price.Names[2]) : price);

        IReadOnlyList<ScheduleRule> rules = ScheduleReader.Read(StoredValues.Text(Stored(content, PropertyAlias.Schedule)));
        uint slots = Slots.Of(rules);
        IEnumerable<int> taken = Enumerable.Range(0, Slots.Count).Where(slot => (slots & (1u << slot)) != 0);
        yield return Value(IndexedFields.Weekday, taken.Select(slot => FixedValues.Weekday.Names[slot / 3]).Distinct());
        yield return Value(IndexedFields.TimeOfDay, taken.Select(slot => FixedValues.TimeOfDay.Names[slot % 3]).Distinct());
        if (Schedule.Next(rules, clock.GetUtcNow()) is { } next)
            yield return Value(IndexedFields.NextOccurrence, [next.Start.UtcDateTime]);
    }

    private sealed class Answer(IContent content, IndexFieldValue[] values)
    {
        private readonly WeakReference<IContent> _content = new(content);
        private readonly (int, string, DateTime) _state = State(content);

        public IndexFieldValue[] Values => values;

        public bool IsFor(IContent other) => _content.TryGetTarget(out IContent? known) && ReferenceEquals(known, other) && State(other) == _state;

        private static (int Version, string Path, DateTime Changed) State(IContent one) => (one.VersionId, one.Path, one.UpdateDate);
    }
}
