using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>A content type as published content sees it, with where stored values belong in it.</summary>
/// <param name="ContentType">The type as converters and templates know it.</param>
/// <param name="Slots">By property type id, which is what values are stored under: the property's place in the type and the form of its values.</param>
internal sealed record PublishedType(IPublishedContentType ContentType, IReadOnlyDictionary<int, PublishedType.Slot> Slots)
{
    public static PublishedType From(IContentTypeComposition type, IPublishedContentTypeFactory factory)
    {
        IPublishedContentType published = factory.CreateContentType(type);
        var slots = new Dictionary<int, Slot>();
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            int index = published.GetPropertyIndex(property.Alias);
            if (index >= 0)
                slots[property.Id] = new Slot(index, property.ValueStorageType);
        }

        foreach (IPublishedPropertyType property in published.PropertyTypes.Where(p => !p.IsUserProperty))
            slots[BuiltInSlot(published, property.Alias)] = new Slot(published.GetPropertyIndex(property.Alias), StorageOfBuiltIn(property));
        return new PublishedType(published, slots);
    }

    /// <summary>What members have beside the properties of their type has no property type id; a negative one stands for it.</summary>
    public static int BuiltInSlot(IPublishedContentType type, string alias) => -1 - type.GetPropertyIndex(alias);

    private static ValueStorageType StorageOfBuiltIn(IPublishedPropertyType property) => property.Alias switch
    {
        _ when property.Alias.StartsWith("Is", StringComparison.Ordinal) => ValueStorageType.Integer,
        _ when property.Alias.EndsWith("Date", StringComparison.Ordinal) => ValueStorageType.Date,
        _ => ValueStorageType.Ntext,
    };

    internal readonly record struct Slot(int Index, ValueStorageType Storage);
}
