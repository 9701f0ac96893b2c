using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>Blocks as the Delivery API shows them.</summary>
internal static class ApiBlocks
{
    public static ApiBlockItem Item(IBlockReference<IPublishedElement, IPublishedElement> block, IApiElementBuilder elements) =>
        new(elements.Build(block.Content), block.Settings is { } settings ? elements.Build(settings) : null);
}
