using System.ComponentModel.DataAnnotations;
using Kuje.Umbraco.Embedded.PropertyEditors.Blocks;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Rich text with the blocks in it, stored as JSON. Paths of local images are not stored: they may change.</summary>
internal sealed class RichTextValueEditor : DataValueEditor, IDataValueReference, IDataValueTags
{
    private readonly IJsonSerializer _json;
    private readonly IHtmlSanitizer _sanitizer;
    private readonly HtmlImageSourceParser _images;
    private readonly HtmlLocalLinkParser _links;
    private readonly BlockContents _contents;
    private readonly BlockReader<RichTextBlockValue, RichTextBlockLayoutItem> _reader;

    public RichTextValueEditor(
        DataEditorAttribute attribute,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        IHtmlSanitizer sanitizer,
        HtmlImageSourceParser images,
        HtmlLocalLinkParser links,
        BlockContents contents,
        BlockValidation validation)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _sanitizer = sanitizer;
        _images = images;
        _links = links;
        _contents = contents;
        _reader = new BlockReader<RichTextBlockValue, RichTextBlockLayoutItem>(new RichTextEditorBlockDataConverter(json), json);
        Validators.Add(new ContentValidator(this, validation));
    }

    public override IValueRequiredValidator RequiredValidator => new MarkupRequired(this);

    public override IValueFormatValidator FormatValidator => new MarkupFormat(this);

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() =>
        ConfiguredElementTypes.Of((ConfigurationObject as RichTextConfiguration)?.Blocks);

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (Read(value) is not { } text)
            return [];
        string markup = text.Markup ?? string.Empty;
        return _images.FindUdisFromDataAttributes(markup)
            .Concat(_links.FindUdisFromLocalLinks(markup))
            .Where(udi => udi is not null)
            .Select(udi => new UmbracoEntityReference(udi!))
            .Concat(text.Blocks is { } blocks ? _contents.References(blocks) : []);
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value)?.Blocks is { } blocks ? _contents.Tags(blocks, languageId) : [];

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } text)
            return null;
        text.Markup = _images.EnsureImageSources(text.Markup ?? string.Empty);
        text.Blocks ??= new RichTextBlockValue();
        _contents.ToEditor(text.Blocks);
        return text;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } text || string.IsNullOrWhiteSpace(text.Markup))
            return null;
        text.Markup = _sanitizer.Sanitize(_images.RemoveImageSources(text.Markup));
        text.Blocks ??= new RichTextBlockValue();
        _contents.FromEditor(text.Blocks, Read(currentValue)?.Blocks, editorValue.ContentKey);
        return _json.Serialize(text);
    }

    public object? MergeCulture(object? source, object? target, string? culture)
    {
        RichTextValue? text = Read(source);
        if (text is not null)
            text.Blocks = BlockMerge.Culture(text.Blocks, Read(target)?.Blocks, culture);
        return Write(text);
    }

    public object? MergeAllowed(object? source, object? target, bool canUpdateInvariantData, HashSet<string> allowedCultures)
    {
        RichTextValue? current = Read(source);
        RichTextValue? edited = Read(target);
        RichTextValue? text = canUpdateInvariantData ? edited : current;
        if (text is not null)
            text.Blocks = BlockMerge.Allowed(current?.Blocks, edited?.Blocks, canUpdateInvariantData, allowedCultures);
        return Write(text);
    }

    private RichTextValue? Read(object? value)
    {
        if (RichTextValue.Read(value, _json) is not { } text)
            return null;
        if (text.Blocks is not null)
        {
            BlockEditorData<RichTextBlockValue, RichTextBlockLayoutItem>? data = _reader.Read(text.Blocks);
            text.Blocks = data?.BlockValue;
            if (data is not null)
                _contents.Prepare(data.BlockValue, data.References);
        }

        return text;
    }

    private string? Write(RichTextValue? text) => text is null ? null : _json.Serialize(text);

    private sealed class ContentValidator(RichTextValueEditor editor, BlockValidation validation) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext) =>
            editor.Read(value)?.Blocks is { } blocks ? validation.Validate(blocks, "blocks.", validationContext) : [];
    }

    private sealed class MarkupRequired(RichTextValueEditor editor) : IValueRequiredValidator
    {
        public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType) =>
            new RequiredValidator().ValidateRequired(value is null ? null : editor.Read(value)?.Markup ?? string.Empty, valueType);
    }

    private sealed class MarkupFormat(RichTextValueEditor editor) : IValueFormatValidator
    {
        public IEnumerable<ValidationResult> ValidateFormat(object? value, string? valueType, string format) =>
            new RegexValidator().ValidateFormat(editor.Read(value)?.Markup, valueType, format);
    }
}
