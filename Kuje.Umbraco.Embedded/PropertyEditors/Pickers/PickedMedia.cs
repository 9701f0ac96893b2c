using Kuje.Umbraco.Embedded.PropertyEditors.Uploads;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>A picked media item with the focal point and crops it has in this place only.</summary>
internal sealed class PickedMedia
{
    public Guid Key { get; set; }

    public Guid MediaKey { get; set; }

    public string? MediaTypeAlias { get; set; }

    public IReadOnlyList<ImageCropperValue.Crop>? Crops { get; set; }

    public ImageCropperValue.Point? FocalPoint { get; set; }

    /// <summary>Reads JSON, or the UDIs that former versions stored.</summary>
    public static PickedMedia[]? Read(object? value, IJsonSerializer json)
    {
        if (value is not string text || text.DetectIsJson())
            return json.Read<PickedMedia[]>(value)?.Where(picked => picked is not null && picked.MediaKey != Guid.Empty).ToArray();

        PickedMedia[] former = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => UdiParser.TryParse(part, out GuidUdi? udi) ? new PickedMedia { Key = udi.Guid, MediaKey = udi.Guid } : null)
            .OfType<PickedMedia>()
            .ToArray();
        return former.Length == 0 ? null : former;
    }

    /// <summary>Leaves out what says nothing: crops without coordinates, and a focal point in the centre.</summary>
    public PickedMedia Pruned() => new()
    {
        Key = Key == Guid.Empty ? Guid.NewGuid() : Key,
        MediaKey = MediaKey,
        MediaTypeAlias = MediaTypeAlias,
        Crops = Crops?.Where(crop => crop?.Coordinates is not null).ToArray() ?? [],
        FocalPoint = FocalPoint is { IsCentre: false } ? FocalPoint : null,
    };

    /// <summary>With the crops that are configured now, and a focal point only where it may be set locally.</summary>
    public PickedMedia Configured(MediaPicker3Configuration? configuration) => new()
    {
        Key = Key,
        MediaKey = MediaKey,
        MediaTypeAlias = MediaTypeAlias,
        Crops = ImageCropperValue.Configured(
            configuration?.Crops?.Select(crop => (crop.Alias ?? string.Empty, crop.Width, crop.Height)) ?? [],
            Crops),
        FocalPoint = configuration is { EnableLocalFocalPoint: false } ? null : FocalPoint,
    };
}
