using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

internal sealed class MediaPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _json;
    private readonly ILocalizedTextService _texts;
    private readonly IMediaService _media;
    private readonly IMediaTypeService _mediaTypes;
    private readonly IMediaNavigationQueryService _navigation;
    private readonly IDataTypeConfigurationCache _configurations;

    public MediaPickerValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        IMediaService media,
        IMediaTypeService mediaTypes,
        IMediaNavigationQueryService navigation,
        IDataTypeConfigurationCache configurations)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _texts = texts;
        _media = media;
        _mediaTypes = mediaTypes;
        _navigation = navigation;
        _configurations = configurations;
        Validators.Add(new ConfiguredValueValidator<PickedMedia[], MediaPicker3Configuration>(value => PickedMedia.Read(value, json), Check, texts));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) => PickedMedia.Read(value, _json)?
        .Select(picked => new UmbracoEntityReference(Udi.Create(Constants.UdiEntityType.Media, picked.MediaKey))) ?? [];

    /// <remarks>Items that no longer exist are left out; a client could not show them.</remarks>
    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (PickedMedia.Read(property.GetValue(culture, segment), _json) is not { Length: > 0 } stored)
            return Array.Empty<PickedMedia>();

        var configuration = _configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey);
        var aliases = _media.GetByIds(stored.Select(picked => picked.MediaKey).Distinct())
            .ToDictionary(item => item.Key, item => item.ContentType.Alias);
        var result = new List<PickedMedia>(stored.Length);
        foreach (PickedMedia picked in stored)
        {
            if (!aliases.TryGetValue(picked.MediaKey, out string? alias))
                continue;
            PickedMedia configured = picked.Configured(configuration);
            configured.MediaTypeAlias = alias;
            result.Add(configured);
        }

        return result;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        PickedMedia[]? picked = PickedMedia.Read(editorValue.Value, _json)?.Select(media => media.Pruned()).ToArray();
        return picked is { Length: > 0 } ? _json.Serialize(picked) : null;
    }

    private IEnumerable<string> Check(PickedMedia[] picked, MediaPicker3Configuration configuration)
    {
        if (!configuration.Multiple && picked.Length > 1)
            yield return _texts.Localize("validation", "multipleMediaNotAllowed");
        foreach (string error in EntryCount.Check(picked.Length, configuration.ValidationLimit?.Min, configuration.ValidationLimit?.Max, _texts))
            yield return error;
        if (!AreOfAllowedTypes(picked, configuration.Filter))
            yield return _texts.Localize("validation", "invalidMediaType");
        if (configuration.StartNodeId is { } start
            && !ValidationHelper.HasValidStartNode(picked.Select(media => media.MediaKey), start, _navigation))
            yield return _texts.Localize("validation", "invalidStartNode");
    }

    private bool AreOfAllowedTypes(PickedMedia[] picked, string? filter)
    {
        string[] allowed = filter?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (allowed.Length == 0 || picked.Length == 0)
            return true;

        // What the item is, not what a client says it is.
        IEnumerable<string> aliases = _media.GetByIds(picked.Select(media => media.MediaKey).Distinct()).Select(item => item.ContentType.Alias).Distinct();
        return aliases.All(alias => allowed.Contains(alias) || (_mediaTypes.Get(alias) is { } type && allowed.Contains(type.Key.ToString())));
    }
}
