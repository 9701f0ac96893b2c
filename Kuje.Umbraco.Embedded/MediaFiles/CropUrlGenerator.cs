using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Writes Umbraco's query strings for sizes and crops. This engine serves the whole image for them; an image proxy in front may act on them.</summary>
internal sealed class CropUrlGenerator : IImageUrlGenerator
{
    public IEnumerable<string> SupportedImageFileTypes => RasterImages.Extensions;

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
            return null;

        var query = new Dictionary<string, string?>();
        if (options.Crop is { } crop)
            query["cc"] = string.Join(',', Text(crop.Left), Text(crop.Top), Text(crop.Right), Text(crop.Bottom));
        if (options.FocalPoint is { } point)
            query["rxy"] = $"{Text(point.Left)},{Text(point.Top)}";
        if (options.ImageCropMode is { } mode)
            query["rmode"] = LowerCase(mode);
        if (options.ImageCropAnchor is { } anchor)
            query["ranchor"] = LowerCase(anchor);
        if (options.Width is { } width)
            query["width"] = Text(width);
        if (options.Height is { } height)
            query["height"] = Text(height);
        if (!string.IsNullOrWhiteSpace(options.Format))
            query["format"] = options.Format;
        if (options.Quality is { } quality)
            query["quality"] = Text(quality);
        foreach ((string key, var value) in QueryHelpers.ParseQuery(options.FurtherOptions))
            query[key] = value;
        if (!string.IsNullOrWhiteSpace(options.CacheBusterValue))
            query["v"] = options.CacheBusterValue;
        return QueryHelpers.AddQueryString(url, query);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

#pragma warning disable CA1308 // Image processors read these names in lower case.
    private static string LowerCase(Enum value) => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
