using Kuje.Umbraco.Embedded.DeliveryApi.Requests;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary>Content as a selector names it: by id, or by path in the culture and below the start item of the request.</summary>
internal sealed class ContentReference(IRequestRoutingService routing, IApiDocumentUrlService urls, IRequestPreviewService preview, RequestVariation variation)
{
    public Guid? Find(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        return Guid.TryParse(value, out Guid id)
            ? id
            : urls.GetDocumentKeyByRoute(routing.GetContentRoute(value), variation.Culture, preview.IsPreview());
    }
}
