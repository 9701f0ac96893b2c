using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

/// <summary>An image file with its focal point and crops, as it is stored and as clients receive it.</summary>
internal sealed class ImageCropperValue
{
    /// <summary>The file's URL, relative to the site.</summary>
    public string? Src { get; set; }

    public IReadOnlyList<Crop>? Crops { get; set; }

    public Point? FocalPoint { get; set; }

    /// <summary>An uploaded file that is to become the image; never stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? TemporaryFileId { get; set; }

    /// <summary>Reads JSON, or the bare path that an upload field stores.</summary>
    public static ImageCropperValue? Read(object? value, IJsonSerializer json) => value switch
    {
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when !text.DetectIsJson() => new ImageCropperValue { Src = text },
        _ => json.Read<ImageCropperValue>(value),
    };

    /// <summary>The crops that are configured now, with the coordinates that were stored for them.</summary>
    public static IReadOnlyList<Crop> Configured(IEnumerable<(string Alias, int Width, int Height)> configured, IReadOnlyList<Crop>? stored) =>
        configured
            .Select(crop => new Crop
            {
                Alias = crop.Alias,
                Width = crop.Width,
                Height = crop.Height,
                Coordinates = stored?.FirstOrDefault(candidate => candidate.Alias == crop.Alias)?.Coordinates,
            })
            .ToArray();

    /// <summary>Leaves out what says nothing: crops without coordinates, and a focal point in the centre.</summary>
    public ImageCropperValue Pruned() => new()
    {
        Src = Src,
        Crops = Crops?.Where(crop => crop.Coordinates is not null).ToArray() ?? [],
        FocalPoint = FocalPoint is { IsCentre: false } ? FocalPoint : null,
    };

    /// <remarks>What code that knows only of a URL expects from the value of <c>umbracoFile</c>.</remarks>
    public override string ToString() => Src ?? string.Empty;

    internal sealed class Crop
    {
        public string Alias { get; set; } = string.Empty;

        /// <summary>Pixels.</summary>
        public int Width { get; set; }

        /// <summary>Pixels.</summary>
        public int Height { get; set; }

        public Coordinates? Coordinates { get; set; }
    }

    /// <summary>How much is cut off on each side, as a part of the whole: left, top, right, bottom.</summary>
    internal sealed record Coordinates(decimal X1, decimal Y1, decimal X2, decimal Y2);

    /// <summary>A place in the image, from its upper left corner (0, 0) to its lower right (1, 1).</summary>
    internal sealed record Point(decimal Left, decimal Top)
    {
        [JsonIgnore]
        public bool IsCentre => Left == 0.5m && Top == 0.5m;
    }
}
