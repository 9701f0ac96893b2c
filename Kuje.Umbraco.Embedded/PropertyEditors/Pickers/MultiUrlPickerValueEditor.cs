using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

internal sealed class MultiUrlPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _json;
    private readonly IContentService _documents;
    private readonly IMediaService _media;
    private readonly IPublishedUrlProvider _urls;

    public MultiUrlPickerValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        IContentService documents,
        IMediaService media,
        IPublishedUrlProvider urls)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _documents = documents;
        _media = media;
        _urls = urls;
        Validators.Add(new ConfiguredValueValidator<LinkDisplay[], MultiUrlPickerConfiguration>(
            json.Read<LinkDisplay[]>,
            (links, configuration) => EntryCount.Check(links.Length, configuration.MinNumber, configuration.MaxNumber, texts),
            texts));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        _json.Read<StoredLink[]>(value)?.Where(link => link?.Udi is not null).Select(link => new UmbracoEntityReference(link.Udi!)) ?? [];

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        _json.Read<StoredLink[]>(property.GetValue(culture, segment))?
            .Where(link => link is not null)
            .Select(link => Display(link, culture))
            .ToArray() ?? [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        StoredLink[]? links = _json.Read<LinkDisplay[]>(editorValue.Value)?.Where(link => link is not null).Select(Store).ToArray();
        return links is { Length: > 0 } ? _json.Serialize(links) : null;
    }

    private static StoredLink Store(LinkDisplay link)
    {
        string? type = link.Type?.ToLowerInvariant();
        bool isNode = type is LinkDisplay.Types.Document or LinkDisplay.Types.Media && link.Unique is not null;
        return new StoredLink
        {
            Name = link.Name,
            Target = link.Target,
            QueryString = link.QueryString,
            Culture = link.Culture,
            Udi = isNode ? new GuidUdi(type!, link.Unique!.Value) : null,
            Url = isNode ? null : link.Url,
        };
    }

    private LinkDisplay Display(StoredLink link, string? culture)
    {
        var display = new LinkDisplay
        {
            Icon = "icon-link",
            Name = link.Name,
            Target = link.Target,
            QueryString = link.QueryString,
            Culture = link.Culture,
            Published = true,
            Type = link.Udi?.EntityType ?? LinkDisplay.Types.External,
            Unique = link.Udi?.Guid,
            Url = link.Url ?? string.Empty,
        };

        if (link.Udi is { EntityType: Constants.UdiEntityType.Document } document)
        {
            display.Url = _urls.GetUrl(document.Guid, UrlMode.Relative, link.Culture ?? culture);
            if (_documents.GetById(document.Guid) is { } content)
            {
                display.Icon = content.ContentType.Icon;
                display.Trashed = content.Trashed;
                display.Published = culture is null ? content.Published : content.PublishedCultures.Contains(culture);
            }
        }
        else if (link.Udi is { EntityType: Constants.UdiEntityType.Media } item)
        {
            display.Url = _urls.GetMediaUrl(item.Guid, UrlMode.Relative, culture);
            if (_media.GetById(item.Guid) is { } media)
            {
                display.Icon = media.ContentType.Icon;
                display.Trashed = media.Trashed;
                display.Published = !media.Trashed;
            }
        }

        return display;
    }
}
