using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>Values of a block editor: the blocks' own properties go through their editors, back and forth.</summary>
internal abstract class BlockValueEditor<TValue, TLayout> : DataValueEditor, IDataValueReference, IDataValueTags
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    private readonly BlockReader<TValue, TLayout> _reader;
    private readonly BlockContents _contents;
    private readonly IJsonSerializer _json;

    protected BlockValueEditor(
        DataEditorAttribute attribute,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        BlockEditorDataConverter<TValue, TLayout> converter,
        BlockContents contents,
        BlockValidation validation,
        ILocalizedTextService texts)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _contents = contents;
        _reader = new BlockReader<TValue, TLayout>(converter, json);
        Texts = texts;
        Validators.Add(new ContentValidator(this, validation));
    }

    public override IValueRequiredValidator RequiredValidator => new AnyBlockRequired(this);

    protected ILocalizedTextService Texts { get; }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value) is { } blocks ? _contents.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value) is { } blocks ? _contents.Tags(blocks, languageId) : [];

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } blocks)
            return null;
        _contents.ToEditor(blocks);
        return blocks;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } blocks)
            return null;
        _contents.FromEditor(blocks, Read(currentValue), editorValue.ContentKey);
        return _json.Serialize(blocks);
    }

    /// <summary>The value with what is published of other cultures, and of this culture what is to be published.</summary>
    public object? MergeCulture(object? source, object? target, string? culture)
    {
        string? merged = Write(BlockMerge.Culture(Read(source), Read(target), culture));
        // What is published as it was edited must not count as changed because it was written by somebody else.
        return merged == Write(Read(source)) ? source : merged;
    }

    /// <summary>The value with what this user may change.</summary>
    public object? MergeAllowed(object? source, object? target, bool canUpdateInvariantData, HashSet<string> allowedCultures) =>
        Write(BlockMerge.Allowed(Read(source), Read(target), canUpdateInvariantData, allowedCultures));

    protected TValue? Read(object? value)
    {
        if (_reader.Read(value) is not { } data)
            return null;
        _contents.Prepare(data.BlockValue, data.References);
        return data.BlockValue;
    }

    /// <summary>What the data type's configuration asks of the blocks as a whole.</summary>
    protected abstract IEnumerable<string> CheckLayout(TValue blocks, object? configuration);

    private string? Write(TValue? blocks) => blocks is null ? null : _json.Serialize(blocks);

    private sealed class ContentValidator(BlockValueEditor<TValue, TLayout> editor, BlockValidation validation) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext)
        {
            if (editor.Read(value) is not { } blocks)
            {
                bool isReadable = ValueJson.IsEmpty(value) || editor._json.Read<TValue>(value) is not null;
                IEnumerable<string> errors = isReadable
                    ? editor.CheckLayout(new TValue(), dataTypeConfiguration)
                    : [editor.Texts.Localize("validation", "invalidPattern")];
                return errors.Select(error => new ValidationResult(error, ["value"])).ToArray();
            }

            return editor.CheckLayout(blocks, dataTypeConfiguration)
                .Select(error => new ValidationResult(error, ["value"]))
                .Concat(validation.Validate(blocks, string.Empty, validationContext))
                .ToArray();
        }
    }

    private sealed class AnyBlockRequired(BlockValueEditor<TValue, TLayout> editor) : IValueRequiredValidator
    {
        public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
        {
            if (value is null)
                yield return new ValidationResult("#validation_invalidNull", ["value"]);
            else if (editor.Read(value) is null)
                yield return new ValidationResult("#validation_invalidEmpty", ["value"]);
        }
    }
}
