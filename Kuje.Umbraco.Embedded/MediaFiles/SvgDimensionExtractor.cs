using System.Drawing;
using System.Globalization;
using System.Xml;
using Umbraco.Cms.Core.Media;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>The size of a drawing from its root element: its width and height in pixels, else its view box.</summary>
internal sealed class SvgDimensionExtractor : ISvgDimensionExtractor
{
    public Size? GetDimensions(Stream stream)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 10_000_000 };
            using var reader = XmlReader.Create(stream, settings);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
                return null;

            decimal? width = Length(reader.GetAttribute("width"));
            decimal? height = Length(reader.GetAttribute("height"));
            if (width is null || height is null)
            {
                decimal?[] box = (reader.GetAttribute("viewBox") ?? string.Empty)
                    .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(Length)
                    .ToArray();
                (width, height) = box.Length == 4 ? (box[2], box[3]) : (null, null);
            }

            return width is > 0 and < int.MaxValue && height is > 0 and < int.MaxValue
                ? new Size((int)Math.Round(width.Value), (int)Math.Round(height.Value))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static decimal? Length(string? text)
    {
        text = text?.Trim();
        if (text is not null && text.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            text = text[..^2];
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }
}
