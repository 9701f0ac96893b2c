using Kuje.Umbraco.Embedded.PropertyEditors.Pickers;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Media;

/// <summary>A media item as asked for by itself, with its path and dates.</summary>
internal sealed class MediaResponse(IApiMediaWithCrops media, string path, DateTime createDate, DateTime updateDate)
    : ApiMediaWithCrops(media, media.FocalPoint, media.Crops), IApiMediaWithCropsResponse
{
    public string Path { get; } = path;

    public DateTime CreateDate { get; } = createDate;

    public DateTime UpdateDate { get; } = updateDate;
}
