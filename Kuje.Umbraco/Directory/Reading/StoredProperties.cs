using Kuje.Umbraco.Directory.Items;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>A published document's values as they are stored.</summary>
internal sealed class StoredProperties(IPublishedContent document, SiteLanguages languages)
{
    /// <summary>Null where there is no such property, or no value.</summary>
    public object? this[string alias, int language]
    {
        get
        {
            IPublishedProperty? property = document.GetProperty(alias);
            return property?.GetSourceValue(property.PropertyType.VariesByCulture() ? languages.All[language].IsoCode : string.Empty, string.Empty);
        }
    }

    public bool Varies(string alias) => document.GetProperty(alias)?.PropertyType.VariesByCulture() ?? false;
}
