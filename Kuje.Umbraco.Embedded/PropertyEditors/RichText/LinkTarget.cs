using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Where a local link leads now: to a document's route or to a media item's URL.</summary>
internal sealed record LinkTarget(IPublishedContent Node, IApiContentRoute? Route, string? Url);
