using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The types of a site that the document describes.</summary>
/// <param name="Documents">Those that content is made of.</param>
/// <param name="Elements">Those that blocks are made of.</param>
/// <param name="Media">Those of media.</param>
internal sealed record ContentTypes(DescribedType[] Documents, DescribedType[] Elements, DescribedType[] Media);

/// <param name="Name">How schemas of the type begin: <c>Article</c>.</param>
/// <param name="Type">The type as editors define it.</param>
/// <param name="Published">The type as content of it is rendered.</param>
internal sealed record DescribedType(string Name, IContentTypeComposition Type, IPublishedContentType Published)
{
    public string Alias => Type.Alias;
}
