using Kuje.Umbraco.Embedded.PropertyEditors.Pickers;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Media;

internal sealed class MediaResponseBuilder(ApiMediaWithCropsBuilder media, MediaPaths paths)
{
    public MediaResponse Build(IPublishedContent item) => new(media.Build(item), paths.PathOf(item), item.CreateDate, item.UpdateDate);
}
