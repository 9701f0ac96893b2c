using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>The values of an entity's properties as they go into its versions, and what of them differs from what is published.</summary>
internal sealed class PropertyData
{
    private readonly List<KeyValuePair<int, List<StoredValue>>> _draft = [];
    private readonly List<KeyValuePair<int, List<StoredValue>>> _published = [];
    private readonly HashSet<string> _editedCultures = new(StringComparer.OrdinalIgnoreCase);

    private PropertyData()
    {
    }

    public bool IsEdited { get; private set; }

    public ISet<string> EditedCultures => _editedCultures;

    /// <param name="entity">The entity that is being saved.</param>
    /// <param name="defaultCulture">The culture that a change of an invariant value counts for.</param>
    public static PropertyData Of(IContentBase entity, string? defaultCulture)
    {
        var data = new PropertyData();
        bool varies = entity.ContentType.VariesByCulture();
        foreach (IProperty property in entity.Properties)
            data.Add(property, varies, defaultCulture);
        return data;
    }

    public string Draft() => VersionJson.WriteValues(_draft);

    public string Published() => VersionJson.WriteValues(_published);

    /// <summary>The value in the form of its storage type, or null where it has no such form.</summary>
    public static object? Normalize(object? value, ValueStorageType storage, bool isBoolean = false)
    {
        if (value is null)
            return null;
        switch (storage)
        {
            case ValueStorageType.Integer when value is bool || isBoolean:
                return value is string { Length: 0 } ? 0
                    : value is string text && int.TryParse(text, CultureInfo.InvariantCulture, out int flag) ? flag
                    : Convert.ToInt32(value, CultureInfo.InvariantCulture);
            case ValueStorageType.Integer:
                return int.TryParse(Text(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;
            case ValueStorageType.Decimal:
                return decimal.TryParse(Text(value), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
            case ValueStorageType.Date:
                return value is DateTime ? value
                    : DateTime.TryParse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date : null;
            default:
                return Text(value);
        }
    }

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    private void Add(IProperty property, bool entityVaries, string? defaultCulture)
    {
        IPropertyType type = property.PropertyType;
        bool varies = type.VariesByCulture();
        bool isBoolean = type.PropertyEditorAlias == Constants.PropertyEditors.Aliases.Boolean;
        var draft = new List<StoredValue>(property.Values.Count);
        var published = new List<StoredValue>(property.Values.Count);
        foreach (IPropertyValue value in property.Values)
        {
            // What an earlier variation left is not kept: where it is still needed, it is read into the variation of now.
            if (varies != value.Culture is not null)
                continue;
            if (value.EditedValue is not null || value.Segment is not null)
                draft.Add(new StoredValue(value.Culture, value.Segment, Normalize(value.EditedValue, type.ValueStorageType, isBoolean)));
            if (value.PublishedValue is not null || value.Segment is not null)
                published.Add(new StoredValue(value.Culture, value.Segment, Normalize(value.PublishedValue, type.ValueStorageType, isBoolean)));
            if (!type.SupportsPublishing || Equals(value.PublishedValue, value.EditedValue))
                continue;
            IsEdited = true;
            if (entityVaries && (value.Culture ?? (value.Segment is null ? defaultCulture : null)) is { } culture)
                _editedCultures.Add(culture);
        }

        _draft.Add(new(type.Id, draft));
        _published.Add(new(type.Id, published));
    }
}
