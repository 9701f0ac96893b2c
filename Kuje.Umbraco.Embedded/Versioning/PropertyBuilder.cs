using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Builds an entity's properties from its versions.</summary>
internal static class PropertyBuilder
{
    /// <param name="types">The property types of the entity's type, those of its compositions included.</param>
    /// <param name="row">The versions.</param>
    /// <param name="aliases">The properties to fill; null for all, none to have no properties at all.</param>
    /// <param name="defaultCulture">The culture that values belong to which were stored before the property varied by culture.</param>
    public static PropertyCollection Build(IReadOnlyList<IPropertyType> types, EntityRow row, string[]? aliases, string? defaultCulture)
    {
        if (aliases is { Length: 0 })
            return [];
        var properties = new PropertyCollection();
        foreach (IPropertyType type in types)
        {
            properties.Add(aliases is null || aliases.Contains(type.Alias, StringComparer.OrdinalIgnoreCase)
                ? Build(type, row, defaultCulture)
                : Property.CreateWithValues(type.Id, type, []));
        }

        return properties;
    }

    /// <summary>Builds one property.</summary>
    public static Property Build(IPropertyType type, EntityRow row, string? defaultCulture)
    {
        var values = new List<Property.InitialPropertyValue>();
        Add(values, type, row.Version, published: false, () => defaultCulture);
        if (row.Published is not null)
            Add(values, type, row.Published, published: true, () => defaultCulture);
        return Property.CreateWithValues(type.Id, type, [.. values]);
    }

    private static void Add(List<Property.InitialPropertyValue> values, IPropertyType type, VersionRow version, bool published, Func<string?> defaultCulture)
    {
        foreach (StoredValue value in version.ValuesOf(type.Id, type.VariesByCulture(), defaultCulture))
            values.Add(new Property.InitialPropertyValue(value.Culture, value.Segment, published, value.As(type.ValueStorageType)));
    }
}
