using Kuje.Umbraco.Embedded.PropertyEditors.Blocks;
using Kuje.Umbraco.Embedded.PropertyEditors.Choices;
using Kuje.Umbraco.Embedded.PropertyEditors.Dates;
using Kuje.Umbraco.Embedded.PropertyEditors.Pickers;
using Kuje.Umbraco.Embedded.PropertyEditors.RichText;
using Kuje.Umbraco.Embedded.PropertyEditors.Text;
using Kuje.Umbraco.Embedded.PropertyEditors.Tolerance;
using Kuje.Umbraco.Embedded.PropertyEditors.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

internal static class PropertyEditorServices
{
    /// <summary>Editors and converters that Core lacks. They are listed, so that they are there however types are found.</summary>
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<TextboxPropertyEditor>()
            .Add<TextAreaPropertyEditor>()
            .Add<EmailAddressPropertyEditor>()
            .Add<MultipleTextStringPropertyEditor>()
            .Add<TrueFalsePropertyEditor>()
            .Add<DropDownFlexiblePropertyEditor>()
            .Add<CheckBoxListPropertyEditor>()
            .Add<RadioButtonListPropertyEditor>()
            .Add<TagsPropertyEditor>()
            .Add<ColorPickerPropertyEditor>()
            .Add<SliderPropertyEditor>()
            .Add<DateTimePropertyEditor>()
            .Add<DateOnlyPropertyEditor>()
            .Add<TimeOnlyPropertyEditor>()
            .Add<DateTimeUnspecifiedPropertyEditor>()
            .Add<DateTimeWithTimeZonePropertyEditor>()
            .Add<MultiNodeTreePickerPropertyEditor>()
            .Add<MultiUrlPickerPropertyEditor>()
            .Add<MediaPickerPropertyEditor>()
            .Add<UploadFieldPropertyEditor>()
            .Add<ImageCropperPropertyEditor>()
            .Add<BlockListPropertyEditor>()
            .Add<SingleBlockPropertyEditor>()
            .Add<BlockGridPropertyEditor>()
            .Add<ListViewPropertyEditor>()
            .Add<RichTextPropertyEditor>();

        builder.PropertyValueConverters()
            .Remove<SimpleRichTextValueConverter>()
            .Replace<TagsValueConverter, TolerantTagsConverter>()
            .Replace<CheckboxListValueConverter, TolerantCheckBoxListConverter>()
            .Replace<FlexibleDropdownPropertyValueConverter, TolerantDropDownConverter>()
            .Replace<ColorPickerValueConverter, TolerantColorPickerConverter>()
            .Replace<MultiNodeTreePickerValueConverter, TolerantTreePickerConverter>()
            .Append<DateOnlyValueConverter>()
            .Append<TimeOnlyValueConverter>()
            .Append<DateTimeUnspecifiedValueConverter>()
            .Append<DateTimeWithTimeZoneValueConverter>()
            .Append<MultiUrlPickerValueConverter>()
            .Append<MediaPickerValueConverter>()
            .Append<ImageCropperValueConverter>()
            .Append<MarkdownConverter>()
            .Append<BlockListConverter>()
            .Append<SingleBlockConverter>()
            .Append<BlockGridConverter>()
            .Append<RichTextConverter>()
            .Append<EntityDataPickerValueConverter>()
            .Append<JsonValueConverter>();

        builder.MediaUrlGenerators().Add<UploadFieldPropertyEditor>().Add<ImageCropperPropertyEditor>();

        builder.Services.AddUnique<ITagPropertyIndexValueFactory, TagPropertyIndexValueFactory>();
        builder.Services.AddSingleton<ApiMediaWithCropsBuilder>();
        builder.Services.AddSingleton<BlockContents>();
        builder.Services.AddSingleton<BlockValidation>();
        builder.Services.AddSingleton<BlockElements>();
        builder.Services.AddSingleton<MarkupSanitizer>();
        builder.Services.AddSingleton<IHtmlSanitizer>(provider => provider.GetRequiredService<MarkupSanitizer>());
        builder.Services.AddSingleton<LinkTargets>();
        builder.Services.AddSingleton<IApiRichTextMarkupParser, ApiMarkupParser>();
        builder.Services.AddSingleton<IApiRichTextElementParser, ApiElementParser>();
        return builder;
    }
}
