using System.Collections.Concurrent;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>A property of published content: what is stored for each culture and segment, and what converters made of it.</summary>
/// <remarks>
/// A value that only shows the property itself (<see cref="PropertyCacheLevel.Element"/>) is kept as long as the item. One that may show
/// other content is kept until any content changes; so is everything made for the Delivery API, since a block there holds what its own
/// properties refer to.
/// </remarks>
internal sealed class PublishedProperty : PublishedPropertyBase
{
    private readonly PublishedItem _item;
    private readonly PublishedType.Slot _slot;
    private readonly ContentVariation _variations;
    private ConcurrentDictionary<ValueKey, Kept>? _kept;

    public PublishedProperty(IPublishedPropertyType propertyType, PublishedItem item, PublishedType.Slot slot)
        : base(propertyType, PropertyCacheLevel.Element)
    {
        _item = item;
        _slot = slot;
        // What an invariant property refers to may vary all the same (blocks, picked content), so what is made of it is kept per culture.
        _variations = propertyType.Variations | item.ContentType.Variations;
    }

    private enum Form
    {
        IsValue,
        Intermediate,
        Object,
        DeliveryApi,
        DeliveryApiExpanded,
    }

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        return HasStoredValue(culture, segment) ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object) ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        _item.Services.Variation.ContextualizeVariation(PropertyType.Variations, _item.Id, Alias, ref culture, ref segment);
        return Source(culture, segment);
    }

    public override object? GetValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        return Converted(
            new ValueKey(Form.Object, culture, segment, FallbackOfReader()),
            PropertyType.CacheLevel,
            static (property, key) => property.PropertyType.ConvertInterToObject(
                property._item, PropertyCacheLevel.Element, property.Intermediate(key.Culture, key.Segment), property._item.IsPreviewing));
    }

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        // What is picked is rendered in the culture of the request, also from content that does not vary.
        _item.Services.Variation.ContextualizeVariation(ContentVariation.CultureAndSegment, _item.Id, Alias, ref culture, ref segment);
        PropertyCacheLevel level = expanding ? PropertyType.DeliveryApiCacheLevelForExpansion : PropertyType.DeliveryApiCacheLevel;
        return Converted(
            new ValueKey(expanding ? Form.DeliveryApiExpanded : Form.DeliveryApi, culture, segment, 0),
            level == PropertyCacheLevel.Element ? PropertyCacheLevel.Elements : level,
            static (property, key) => property.PropertyType.ConvertInterToDeliveryApiObject(
                property._item,
                PropertyCacheLevel.Element,
                property.Intermediate(key.Culture, key.Segment),
                property._item.IsPreviewing,
                key.Form == Form.DeliveryApiExpanded));
    }

    /// <summary>The culture and segment of what is made from the value; <see cref="Source"/> narrows them to those of the stored value.</summary>
    private void Contextualize(ref string? culture, ref string? segment) =>
        _item.Services.Variation.ContextualizeVariation(_variations, _item.Id, Alias, ref culture, ref segment);

    private object? Source(string? culture, string? segment)
    {
        string valueCulture = PropertyType.Variations.VariesByCulture() ? culture ?? string.Empty : string.Empty;
        string valueSegment = PropertyType.Variations.VariesBySegment() ? segment ?? string.Empty : string.Empty;
        object? value = _item.Row.Version.ValueOf(_slot.PropertyTypeId, _slot.Varies, valueCulture, valueSegment, _item.DefaultCulture);
        return value is null ? null : new StoredValue(valueCulture, valueSegment, value).As(_slot.Storage);
    }

    /// <summary>Whether what is stored is a value; null where the converter must see what it makes of it.</summary>
    private bool? HasStoredValue(string? culture, string? segment)
    {
        var key = new ValueKey(Form.IsValue, culture, segment, 0);
        // Most properties of most documents are empty: nothing is kept of them.
        return _item.Row.Version.Values.Has(_slot.PropertyTypeId) ? (bool?)Converted(key, PropertyCacheLevel.Element, static (property, key) => Decide(property, key)) : Decide(this, key);

        static bool? Decide(PublishedProperty property, ValueKey key) =>
            property.PropertyType.IsValue(property.Source(key.Culture, key.Segment), PropertyValueLevel.Source)
            ?? property.PropertyType.IsValue(property.Intermediate(key.Culture, key.Segment), PropertyValueLevel.Inter);
    }

    private object? Intermediate(string? culture, string? segment) => Converted(
        new ValueKey(Form.Intermediate, culture, segment, 0),
        PropertyCacheLevel.Element,
        static (property, key) => property.PropertyType.ConvertSourceToInter(
            property._item, property.Source(key.Culture, key.Segment), property._item.IsPreviewing));

    private object? Converted(ValueKey key, PropertyCacheLevel level, Func<PublishedProperty, ValueKey, object?> convert)
    {
        if (level is not (PropertyCacheLevel.Element or PropertyCacheLevel.Elements))
            return convert(this, key);

        long generation = level == PropertyCacheLevel.Element ? Kept.Forever : _item.Services.Generation.Current;
        ContentTrace trace = _item.Services.Trace;
        if (generation != 0 && _kept is not null && _kept.TryGetValue(key, out Kept? kept) && kept.Generation == generation)
        {
            trace.Repeat(kept.Seen);
            return kept.Value;
        }

        object? value;
        ContentTrace.Span? seen = null;
        if (level == PropertyCacheLevel.Element)
        {
            value = convert(this, key);
        }
        else
        {
            using ContentTrace.Span span = trace.Begin();
            value = convert(this, key);
            seen = span.Seen;
        }

        if (generation != 0)
        {
            if (_kept is null)
                Interlocked.CompareExchange(ref _kept, new ConcurrentDictionary<ValueKey, Kept>(concurrencyLevel: 1, capacity: 2), null);
            // Marked with the generation from before the conversion: if content changed meanwhile, nobody takes it for current.
            _kept[key] = new Kept(value, generation, seen);
        }

        return value;
    }

    /// <summary>Blocks are filtered by whether the reader falls back to other languages.</summary>
    private int FallbackOfReader()
    {
        if (_item.Services.Rendering is not { Fallback: { HasPolicies: true } fallback })
            return 0;
        var languages = 0;
        foreach (int policy in fallback)
        {
            languages |= policy switch
            {
                Fallback.Language => 1,
                Fallback.DefaultLanguage => 2,
                _ => 0,
            };
        }

        return languages;
    }

    private readonly record struct ValueKey(Form Form, string? Culture, string? Segment, int Fallback);

    private sealed record Kept(object? Value, long Generation, ContentTrace.Span? Seen)
    {
        public const long Forever = long.MaxValue;
    }
}
