using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>The properties inside of blocks: each goes through its own editor, as if it were a property of the document.</summary>
internal sealed class BlockContents(
    PropertyEditorCollection editors,
    IDataTypeConfigurationCache configurations,
    IContentTypeService types,
    DataValueReferenceFactoryCollection referenceFactories)
{
    /// <summary>Says of each value which property it is of, and drops blocks and values whose type or layout is gone.</summary>
    public void Prepare(BlockValue value, IEnumerable<ContentAndSettingsReference> references)
    {
        ContentAndSettingsReference[] used = references.ToArray();
        var contentKeys = used.Select(reference => reference.ContentKey).ToHashSet();
        var settingsKeys = used.Select(reference => reference.SettingsKey).OfType<Guid>().ToHashSet();
        value.ContentData.RemoveAll(item => !contentKeys.Contains(item.Key) || !Prepare(item));
        value.SettingsData.RemoveAll(item => !settingsKeys.Contains(item.Key) || !Prepare(item));
        value.Expose = value.Expose.Where(expose => contentKeys.Contains(expose.ContentKey)).ToList();
    }

    public void FromEditor(BlockValue value, BlockValue? current, Guid contentKey)
    {
        foreach (BlockItemData item in Items(value))
        {
            BlockItemData? before = current is null ? null : Items(current).FirstOrDefault(candidate => candidate.Key == item.Key);
            foreach (BlockPropertyValue property in item.Values)
            {
                if (Editor(property, out object? configuration) is not { } editor)
                    continue;
                var posted = new ContentPropertyData(property.Value, configuration)
                {
                    ContentKey = contentKey,
                    PropertyTypeKey = FileFolderKey(item.Key, property.PropertyType!.Key),
                };
                property.Value = editor.FromEditor(posted, Same(before, property)?.Value);
            }
        }
    }

    public void ToEditor(BlockValue value)
    {
        foreach (BlockPropertyValue property in Items(value).SelectMany(item => item.Values))
        {
            if (Editor(property, out _) is { } editor)
                property.Value = Stored(property) is { } stored ? editor.ToEditor(stored) : null;
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue value)
    {
        foreach (IGrouping<string, BlockPropertyValue> sameEditor in Items(value)
                     .SelectMany(item => item.Values)
                     .Where(property => property.PropertyType is not null)
                     .GroupBy(property => property.PropertyType!.PropertyEditorAlias))
        {
            if (!editors.TryGet(sameEditor.Key, out IDataEditor? editor))
                continue;
            foreach (UmbracoEntityReference reference in referenceFactories.GetReferences(editor, sameEditor.Select(property => property.Value)))
                yield return reference;
        }
    }

    public IEnumerable<ITag> Tags(BlockValue value, int? languageId) => Items(value)
        .SelectMany(item => item.Values)
        .SelectMany(property => Editor(property, out object? configuration) is IDataValueTags tags
            ? tags.GetTags(property.Value, configuration, languageId)
            : []);

    public IContentType? ElementType(Guid key) => types.Get(key);

    public static IEnumerable<BlockItemData> Items(BlockValue value) => value.ContentData.Concat(value.SettingsData);

    private bool Prepare(BlockItemData item)
    {
        if (types.Get(item.ContentTypeKey) is not { } type)
            return false;
        item.ContentTypeAlias = type.Alias;
        var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase);
        var known = new List<BlockPropertyValue>(item.Values.Count);
        foreach (BlockPropertyValue value in item.Values)
        {
            if (!properties.TryGetValue(value.Alias, out IPropertyType? property))
                continue;
            value.PropertyType = property;
            known.Add(value);
        }

        item.Values = known;
        return true;
    }

    private IDataValueEditor? Editor(BlockPropertyValue property, out object? configuration)
    {
        configuration = null;
        if (property.PropertyType is not { } type || !editors.TryGet(type.PropertyEditorAlias, out IDataEditor? editor))
            return null;
        configuration = configurations.GetConfiguration(type.DataTypeKey);
        return editor.GetValueEditor(configuration);
    }

    /// <summary>The value as a property that does not vary: which culture it is for, the block says.</summary>
    private static Property? Stored(BlockPropertyValue value)
    {
        var type = (IPropertyType)value.PropertyType!.DeepClone();
        type.Variations = ContentVariation.Nothing;
        var property = new Property(type);
        try
        {
            property.SetValue(value.Value is DateTimeOffset date && type.ValueStorageType == ValueStorageType.Date ? date.DateTime : value.Value);
            return property;
        }
        catch (Exception exception) when (ValueJson.IsAboutShape(exception))
        {
            return null;
        }
    }

    private static BlockPropertyValue? Same(BlockItemData? item, BlockPropertyValue value) => item?.Values.FirstOrDefault(candidate =>
        candidate.Alias.InvariantEquals(value.Alias)
        && candidate.Culture.InvariantEquals(value.Culture)
        && candidate.Segment.InvariantEquals(value.Segment));

    /// <summary>Files of two blocks of one type must not meet in one folder.</summary>
    private static Guid FileFolderKey(Guid block, Guid propertyType)
    {
        byte[] bytes = block.ToByteArray();
        byte[] other = propertyType.ToByteArray();
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] ^= other[i];

        // The path scheme does not take version 7.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        return new Guid(bytes);
    }
}
