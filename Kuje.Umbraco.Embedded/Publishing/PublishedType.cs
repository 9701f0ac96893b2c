using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>A content type as published content sees it, with how the values of its properties are stored.</summary>
/// <param name="ContentType">The type as converters and templates know it.</param>
/// <param name="Slots">By the place of the property in the type.</param>
internal sealed record PublishedType(IPublishedContentType ContentType, IReadOnlyList<PublishedType.Slot> Slots)
{
    public static PublishedType From(IContentTypeComposition type, IPublishedContentTypeFactory factory)
    {
        IPublishedContentType published = factory.CreateContentType(type);
        var slots = new Slot[published.PropertyTypes.Count()];
        foreach (IPublishedPropertyType property in published.PropertyTypes.Where(p => !p.IsUserProperty))
            slots[published.GetPropertyIndex(property.Alias)] = new Slot(BuiltInSlot(published, property.Alias), StorageOfBuiltIn(property), Varies: false);
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            int index = published.GetPropertyIndex(property.Alias);
            if (index >= 0)
                slots[index] = new Slot(property.Id, property.ValueStorageType, property.VariesByCulture());
        }

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

    /// <param name="PropertyTypeId">What the property's values are stored under.</param>
    /// <param name="Storage">The form of the values.</param>
    /// <param name="Varies">Whether they are stored per culture.</param>
    internal readonly record struct Slot(int PropertyTypeId, ValueStorageType Storage, bool Varies);
}
