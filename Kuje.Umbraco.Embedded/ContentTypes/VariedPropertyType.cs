using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>
/// A property type whose values move: to the default language where it begins to vary by culture, from there to no language where it ends to.
/// </summary>
internal sealed record VariedPropertyType(
    int PropertyTypeId, ContentVariation From, ContentVariation To, IReadOnlyList<int> ContentTypeIds);
