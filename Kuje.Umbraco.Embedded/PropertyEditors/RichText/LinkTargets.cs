using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Finds what links and images in rich text refer to, among what is published.</summary>
internal sealed class LinkTargets(
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IApiContentRouteBuilder routes,
    IApiMediaUrlProvider mediaUrls)
{
    public LinkTarget? Find(LocalLink link, string? culture) => link.Type switch
    {
        Constants.UdiEntityType.Document => Document(link.Key, culture),
        Constants.UdiEntityType.Media => Media(link.Key),
        null => Document(link.Key, culture) ?? Media(link.Key),
        _ => null,
    };

    /// <param name="udi">The <c>data-udi</c> of an image.</param>
    /// <returns>The image's URL, or null when it is not published.</returns>
    public string? ImageUrl(string? udi) =>
        UdiParser.TryParse(udi ?? string.Empty, out GuidUdi? parsed) ? Media(parsed.Guid)?.Url : null;

    private LinkTarget? Document(Guid key, string? culture) =>
        documents.GetById(key) is { } node && routes.Build(node, culture) is { } route ? new LinkTarget(node, route, null) : null;

    private LinkTarget? Media(Guid key) => media.GetById(key) is { } node ? new LinkTarget(node, null, mediaUrls.GetUrl(node)) : null;
}
