using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>What a saved or deleted type means for the content of it and of the types composed of it.</summary>
/// <param name="ContentTypeId">The type that was saved or deleted.</param>
/// <param name="From">How the type varied before.</param>
/// <param name="To">How it varies now; where it differs, names move, and redirects and schedules of its content no longer hold.</param>
/// <param name="AffectedTypeIds">The type itself and all types that were composed of it, near and far: whose content has its properties.</param>
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
    /// <summary>True where no name or value of any content is concerned.</summary>
    public bool IsEmpty => From == To && Dropped.Count == 0 && Varied.Count == 0;

    /// <summary>Compares what the type and those composed of it had before with what they have now.</summary>
    public static ContentTypeChange Between(ContentTypeSet before, ContentTypeSet after, int typeId)
    {
        IReadOnlyList<int> affected = before.WithComposed(typeId);
        var dropped = new List<(int Property, int Type)>();
        var varied = new List<((int Property, ContentVariation From, ContentVariation To) What, int Type)>();
        // Content of a deleted type is gone by itself.
        foreach (int id in affected.Where(id => after.Get(id) is not null))
        {
            Dictionary<int, ContentVariation> now = Variations(after.Get(id)!);
            foreach ((int property, ContentVariation was) in Variations(before.Get(id)!))
            {
                if (!now.TryGetValue(property, out ContentVariation variation))
                    dropped.Add((property, id));
                else if (variation != was)
                    varied.Add(((property, was, variation), id));
            }
        }

        ContentVariation from = before.Get(typeId)!.Variations;
        return new ContentTypeChange(
            typeId,
            from,
            after.Get(typeId)?.Variations ?? from,
            affected,
            [.. dropped.GroupBy(pair => pair.Property, pair => pair.Type).Select(group => new DroppedPropertyType(group.Key, [.. group]))],
            [.. varied.GroupBy(pair => pair.What, pair => pair.Type)
                .Select(group => new VariedPropertyType(group.Key.Property, group.Key.From, group.Key.To, [.. group]))]);
    }

    /// <summary>A composed property varies by no more than the type that has it.</summary>
    private static Dictionary<int, ContentVariation> Variations(IContentTypeComposition type) =>
        type.GetOriginalComposedPropertyTypes().Concat(type.PropertyTypes)
            .DistinctBy(property => property.Id)
            .ToDictionary(property => property.Id, property => property.Variations & type.Variations);
}
