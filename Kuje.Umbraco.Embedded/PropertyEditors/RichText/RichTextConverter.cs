using Kuje.Umbraco.Embedded.PropertyEditors.Blocks;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Published rich text. The markup is made safe once, where the stored value is read; links are resolved for each request.</summary>
[DefaultPropertyValueConverter]
internal sealed class RichTextConverter(
    IJsonSerializer json,
    MarkupSanitizer sanitizer,
    BlockElements elements,
    IApiElementBuilder apiElements,
    IApiRichTextMarkupParser markupParser,
    IApiRichTextElementParser elementParser,
    HtmlLocalLinkParser links,
    HtmlImageSourceParser images,
    HtmlUrlParser urls,
    IOptionsMonitor<DeliveryApiSettings> settings) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    private readonly BlockReader<RichTextBlockValue, RichTextBlockLayoutItem> _reader = new(new RichTextEditorBlockDataConverter(json), json);

    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => ValueJson.IsEmpty(value) ? false : null,
        PropertyValueLevel.Inter => !string.IsNullOrWhiteSpace((value as RichTextValue)?.Markup),
        _ => base.IsValue(value, level),
    };

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (RichTextValue.Read(source, json) is not { } text)
            return null;
        return new RichTextValue
        {
            Markup = sanitizer.Sanitize(text.Markup ?? string.Empty),
            Blocks = _reader.Read(text.Blocks)?.BlockValue,
        };
    }

    /// <remarks>Blocks are for clients that render them; HTML without them has no place for their tags.</remarks>
    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
    {
        string markup = (inter as RichTextValue)?.Markup ?? string.Empty;
        markup = string.Concat(new MarkupTokenizer(markup).Read().Where(token => !IsBlock(token)).Select(token => token.Source));
        return new HtmlEncodedString(images.EnsureImageSources(urls.EnsureUrls(links.EnsureInternalLinks(markup))));
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        settings.CurrentValue.RichTextOutputAsJson ? typeof(IRichTextElement) : typeof(RichTextModel);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
    {
        bool isTree = settings.CurrentValue.RichTextOutputAsJson;
        if (inter is not RichTextValue text || string.IsNullOrWhiteSpace(text.Markup))
            return isTree ? null : RichTextModel.Empty();

        RichTextBlockModel blocks = Blocks(text.Blocks, propertyType, preview);
        if (isTree)
            return elementParser.Parse(text.Markup, blocks);
        return new RichTextModel
        {
            Markup = markupParser.Parse(text.Markup),
            Blocks = blocks.Select(block => ApiBlocks.Item(block, apiElements)).ToArray(),
        };
    }

    private RichTextBlockModel Blocks(RichTextBlockValue? value, IPublishedPropertyType propertyType, bool preview)
    {
        if (value?.GetLayouts() is not { } layouts)
            return RichTextBlockModel.Empty;
        Dictionary<Guid, IPublishedElement> contents = elements.Contents(value, propertyType, preview);
        Dictionary<Guid, IPublishedElement> blockSettings = elements.Settings(value, propertyType, preview);
        return new RichTextBlockModel(layouts
            .Where(layout => contents.ContainsKey(layout.ContentKey))
            .Select(layout => new RichTextBlockItem(
                layout.ContentKey,
                contents[layout.ContentKey],
                layout.SettingsKey,
                layout.SettingsKey is { } key ? blockSettings.GetValueOrDefault(key) : null))
            .ToArray());
    }

    private static bool IsBlock(MarkupToken token) => token switch
    {
        MarkupToken.StartTag tag => tag.Name.StartsWith("umb-rte-block", StringComparison.Ordinal),
        MarkupToken.EndTag tag => tag.Name.StartsWith("umb-rte-block", StringComparison.Ordinal),
        _ => false,
    };
}
