using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Fills in the width and height of uploaded images from their headers.</summary>
internal sealed class HeaderImageDimensionExtractor : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => RasterImages.Extensions;

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is null)
            return null;
        long position = stream.CanSeek ? stream.Position : 0;
        try
        {
            return ImageHeader.Read(stream);
        }
        finally
        {
            if (stream.CanSeek)
                stream.Seek(position, SeekOrigin.Begin);
        }
    }
}
