using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>Merges two versions of blocks that vary by culture.</summary>
internal static class BlockMerge
{
    /// <summary>Publishing one culture: the new structure and what does not vary, this culture's values, and the other cultures as they are published.</summary>
    public static TValue? Culture<TValue>(TValue? source, TValue? published, string? culture)
        where TValue : BlockValue
    {
        if (source is null || published is null)
            return source;
        return Merge(source, published, taken => taken is null || taken.InvariantEquals(culture));
    }

    /// <summary>Saving with limited permissions: the cultures the user may edit from what was sent, all else as it is.</summary>
    /// <param name="current">What is stored.</param>
    /// <param name="edited">What was sent.</param>
    /// <param name="canUpdateInvariantData">Whether structure and invariant values may change.</param>
    /// <param name="allowedCultures">The cultures that may change.</param>
    public static TValue? Allowed<TValue>(TValue? current, TValue? edited, bool canUpdateInvariantData, HashSet<string> allowedCultures)
        where TValue : BlockValue
    {
        if (canUpdateInvariantData)
        {
            return edited is null || current is null
                ? edited
                : Merge(edited, current, culture => culture is null || allowedCultures.Contains(culture));
        }

        return current is null || edited is null
            ? current
            : Merge(current, edited, culture => culture is null || !allowedCultures.Contains(culture));
    }

    /// <summary>Of the first, structure and the cultures taken; of the second, the values of all other cultures.</summary>
    private static TValue Merge<TValue>(TValue first, TValue second, Func<string?, bool> isTaken)
        where TValue : BlockValue
    {
        MergeItems(first.ContentData, second.ContentData, isTaken);
        MergeItems(first.SettingsData, second.SettingsData, isTaken);
        var keys = first.ContentData.Select(item => item.Key).ToHashSet();
        first.Expose = first.Expose.Where(expose => isTaken(expose.Culture))
            .Concat(second.Expose.Where(expose => !isTaken(expose.Culture) && keys.Contains(expose.ContentKey)))
            .ToList();
        return first;
    }

    private static void MergeItems(List<BlockItemData> first, List<BlockItemData> second, Func<string?, bool> isTaken)
    {
        foreach (BlockItemData item in first)
        {
            IEnumerable<BlockPropertyValue> others = second.FirstOrDefault(candidate => candidate.Key == item.Key)?.Values ?? [];
            item.Values = item.Values.Where(value => isTaken(value.Culture))
                .Concat(others.Where(value => !isTaken(value.Culture)))
                .ToList();
        }
    }
}
