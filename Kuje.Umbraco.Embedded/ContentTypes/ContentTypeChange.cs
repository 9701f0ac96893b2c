using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>What a saved type means for the content of it and of the types composed of it.</summary>
/// <param name="ContentTypeId">The type that was saved.</param>
/// <param name="From">How the type varied before.</param>
/// <param name="To">How it varies now; where it differs, names move, and redirects and schedules of its content no longer hold.</param>
/// <param name="AffectedTypeIds">The type itself and all types composed of it, near and far: whose content has its properties.</param>
/// <param name="Dropped">Property types whose values go, with the types of the content that loses them.</param>
/// <param name="Varied">Property types that vary otherwise than before, with the types of the content whose values move.</param>
internal sealed record ContentTypeChange(
    int ContentTypeId,
    ContentVariation From,
    ContentVariation To,
    IReadOnlyList<int> AffectedTypeIds,
    IReadOnlyList<DroppedPropertyType> Dropped,
    IReadOnlyList<VariedPropertyType> Varied)
{
    /// <summary>True where no value of any content is concerned.</summary>
    public bool IsEmpty => From == To && Dropped.Count == 0 && Varied.Count == 0;
}

/// <summary>A property type that content of these types no longer has.</summary>
internal sealed record DroppedPropertyType(int PropertyTypeId, IReadOnlyList<int> ContentTypeIds);

/// <summary>
/// A property type whose values move: to the default language where it begins to vary by culture, from there to no language where it ends to.
/// </summary>
internal sealed record VariedPropertyType(
    int PropertyTypeId, ContentVariation From, ContentVariation To, IReadOnlyList<int> ContentTypeIds);
