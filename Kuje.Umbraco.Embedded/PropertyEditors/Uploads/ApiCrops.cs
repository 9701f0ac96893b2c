using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

/// <summary>Focal points and crops as the Delivery API shows them.</summary>
internal static class ApiCrops
{
    public static ImageFocalPoint? FocalPoint(ImageCropperValue.Point? point) =>
        point is null ? null : new ImageFocalPoint(point.Left, point.Top);

    public static ImageCrop[]? Crops(IEnumerable<ImageCropperValue.Crop>? crops) => crops?
        .Select(crop => new ImageCrop(crop.Alias, crop.Width, crop.Height, Coordinates(crop.Coordinates)))
        .ToArray();

    private static ImageCropCoordinates? Coordinates(ImageCropperValue.Coordinates? cut) =>
        cut is null ? null : new ImageCropCoordinates(cut.X1, cut.Y1, cut.X2, cut.Y2);
}
