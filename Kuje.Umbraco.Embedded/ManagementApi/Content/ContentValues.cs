using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>The values of content, as its property editors want them.</summary>
internal sealed class ContentValues(PropertyEditorCollection editors)
{
    /// <param name="content">The content.</param>
    /// <param name="aliases">The properties to tell; null for all.</param>
    public IReadOnlyCollection<ContentValueResponseModel> Of(IContentBase content, IReadOnlyCollection<string>? aliases = null)
    {
        var values = new List<ContentValueResponseModel>();
        foreach (IProperty property in content.Properties)
        {
            if (aliases?.Contains(property.Alias, StringComparer.OrdinalIgnoreCase) == false)
                continue;
            if (!editors.TryGet(property.PropertyType.PropertyEditorAlias, out IDataEditor? editor))
                continue;
            bool varies = property.PropertyType.VariesByCulture();
            // What was never set is not told; what was emptied is.
            foreach (IPropertyValue value in property.Values.Where(value => varies == value.Culture is not null))
            {
                values.Add(new ContentValueResponseModel(
                    editor.Alias, Culture(content, value.Culture), value.Segment, property.Alias,
                    editor.GetValueEditor().ToEditor(property, value.Culture, value.Segment)));
            }
        }

        return values;
    }

    // Values know their culture in lower case.
    private static string? Culture(IContentBase content, string? culture) =>
        culture is null ? null : content.AvailableCultures.FirstOrDefault(known => known.InvariantEquals(culture)) ?? culture;
}
