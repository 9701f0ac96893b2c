using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Tolerance;

/// <summary>Core's converter, which throws on a broken stored value; a page must not fail for one property.</summary>
[DefaultPropertyValueConverter(typeof(MustBeStringValueConverter))]
internal sealed class TolerantTreePickerConverter(
    IUmbracoContextAccessor umbracoContext,
    IMemberService members,
    IApiContentBuilder apiContent,
    IApiMediaBuilder apiMedia,
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IPublishedMemberCache publishedMembers)
    : MultiNodeTreePickerValueConverter(umbracoContext, members, apiContent, apiMedia, documents, media, publishedMembers)
{
    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString()?
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => UdiParser.TryParse(part, out Udi? udi) ? udi : null)
            .OfType<Udi>()
            .ToArray();
}
