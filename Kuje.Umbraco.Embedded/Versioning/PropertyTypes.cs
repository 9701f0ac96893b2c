using System.Runtime.CompilerServices;
using Kuje.Umbraco.Embedded.ContentTypes;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>The property types of content types, those of compositions included.</summary>
/// <remarks>A type clones them whenever it is asked; here they are kept as long as the set of types that they belong to.</remarks>
internal sealed class PropertyTypes(ContentTypeCache types)
{
    private readonly ConditionalWeakTable<IContentTypeComposition, IPropertyType[]> _properties = [];

    /// <summary>The type and its property types; null where the type is gone. Neither may be changed.</summary>
    public (IContentTypeComposition Type, IPropertyType[] Properties)? Get(int contentTypeId) => types.Current.Get(contentTypeId) is { } type
        ? (type, _properties.GetValue(type, static t => [.. t.CompositionPropertyTypes]))
        : null;
}
