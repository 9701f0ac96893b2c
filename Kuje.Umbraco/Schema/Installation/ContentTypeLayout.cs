using Kuje.Umbraco.Schema.Definitions;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>Finds the tab and group of a property on a type, also after an editor has renamed or moved them.</summary>
internal static class ContentTypeLayout
{
    public static PropertyGroup GetOrAdd(IContentType type, TabDefinition? tab, GroupDefinition group)
    {
        var tabGroup = tab is null
            ? null
            : GetOrAdd(type, PropertyGroupType.Tab, DerivedKey.Of(type.Key, tab.Alias), tab.Alias, tab.Label);

        // The path before the slash is what puts a group on its tab.
        var alias = tabGroup is null ? group.Alias : $"{tabGroup.Alias}/{group.Alias}";
        var key = DerivedKey.Of(type.Key, $"{tab?.Alias}/{group.Alias}");
        return GetOrAdd(type, PropertyGroupType.Group, key, alias, group.Label);
    }

    private static PropertyGroup GetOrAdd(IContentType type, PropertyGroupType kind, Guid key, string alias, string label)
    {
        var existing = type.PropertyGroups.FirstOrDefault(group => group.Key == key)
            ?? type.PropertyGroups.FirstOrDefault(group => group.Alias == alias);
        if (existing is not null)
        {
            return existing;
        }

        var added = new PropertyGroup(isPublishing: true)
        {
            Key = key,
            Type = kind,
            Alias = alias,
            Name = LabelKey.InName(label),
            SortOrder = type.PropertyGroups.Select(group => group.SortOrder + 1).DefaultIfEmpty(0).Max(),
        };
        type.PropertyGroups.Add(added);
        return added;
    }
}
