using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

/// <summary>Tags, stored as a JSON array or with a delimiter, as the data type says, and reported to the tag index.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsPropertyEditor(
    IDataValueEditorFactory valueEditors,
    IIOHelper ioHelper,
    ITagPropertyIndexValueFactory indexValues)
    : PropertyEditor<TagsPropertyEditor.ValueEditor>(valueEditors, () => new TagConfigurationEditor(ioHelper))
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValues;

    internal sealed class ValueEditor : DataValueEditor, IDataValueTags
    {
        private readonly IJsonSerializer _json;

        public ValueEditor(DataEditorAttribute attribute, IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper)
            : base(shortStrings, json, ioHelper, attribute) => _json = json;

        public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
        {
            TagConfiguration configuration = dataTypeConfiguration as TagConfiguration ?? new TagConfiguration();
            return Read(value, configuration).Select(text => new Tag { Group = configuration.Group, Text = text, LanguageId = languageId });
        }

        public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment), ConfigurationObject as TagConfiguration);

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            var configuration = editorValue.DataTypeConfiguration as TagConfiguration;
            string[] tags = Read(editorValue.Value, configuration);
            if (tags.Length == 0)
                return null;
            return configuration?.StorageType == TagsStorageType.Csv ? string.Join(Delimiter(configuration), tags) : _json.Serialize(tags);
        }

        private string[] Read(object? value, TagConfiguration? configuration)
        {
            IEnumerable<string> tags = value is string text && !text.DetectIsJson()
                ? text.Split(Delimiter(configuration))
                : _json.ReadTexts(value);
            return tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        }

        private static char Delimiter(TagConfiguration? configuration) =>
            configuration is { Delimiter: not default(char) } ? configuration.Delimiter : ',';
    }
}
