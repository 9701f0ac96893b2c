using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>Blocks as published elements, in the culture of the request.</summary>
internal sealed class BlockElements(
    IPublishedContentTypeCache types,
    IPublishedModelFactory models,
    IVariationContextAccessor variation)
{
    /// <summary>The elements by key: of the contents, those that are shown in this culture.</summary>
    public Dictionary<Guid, IPublishedElement> Contents(BlockValue value, IPublishedPropertyType owner, bool preview)
    {
        VariationContext context = Context();
        var result = new Dictionary<Guid, IPublishedElement>();
        foreach (BlockItemData item in value.ContentData)
        {
            if (ElementType(item) is { } type && IsShown(value, item, type, owner, context))
                result.TryAdd(item.Key, Create(item, type, owner, preview, context));
        }

        return result;
    }

    public Dictionary<Guid, IPublishedElement> Settings(BlockValue value, IPublishedPropertyType owner, bool preview)
    {
        VariationContext context = Context();
        var result = new Dictionary<Guid, IPublishedElement>();
        foreach (BlockItemData item in value.SettingsData)
        {
            if (ElementType(item) is { } type)
                result.TryAdd(item.Key, Create(item, type, owner, preview, context));
        }

        return result;
    }

    private IPublishedElement Create(BlockItemData item, IPublishedContentType type, IPublishedPropertyType owner, bool preview, VariationContext context)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (IPublishedPropertyType property in type.PropertyTypes)
        {
            bool varies = property.VariesByCulture() && !owner.VariesByCulture();
            string? culture = varies ? context.Culture.NullOrWhiteSpaceAsNull() : null;
            BlockPropertyValue[] candidates = item.Values.Where(value => value.Alias.InvariantEquals(property.Alias)).ToArray();

            // A type that was made variant, or invariant, after the block was saved, has values of the other kind.
            BlockPropertyValue? value = candidates.FirstOrDefault(candidate => candidate.Culture.InvariantEquals(culture))
                ?? (varies ? candidates.FirstOrDefault(candidate => candidate.Culture is null) : candidates.FirstOrDefault());
            values[property.Alias] = value?.Value;
        }

        return models.CreateModel(new PublishedElement(type, item.Key, values, preview, PropertyCacheLevel.None, context, null));
    }

    private static bool IsShown(BlockValue value, BlockItemData item, IPublishedContentType type, IPublishedPropertyType owner, VariationContext context)
    {
        bool varies = type.VariesByCulture() && !owner.VariesByCulture();
        return value.Expose.Any(expose => expose.ContentKey == item.Key
            && (!varies || expose.Culture is null || expose.Culture.InvariantEquals(context.Culture)));
    }

    private IPublishedContentType? ElementType(BlockItemData item)
    {
        if (item.Key == Guid.Empty)
            return null;
        try
        {
            return types.Get(PublishedItemType.Element, item.ContentTypeKey) is { IsElement: true } type ? type : null;
        }
        catch (Exception)
        {
            // The cache throws in its own way for a type that was deleted.
            return null;
        }
    }

    private VariationContext Context() => variation.VariationContext ?? new VariationContext();
}
