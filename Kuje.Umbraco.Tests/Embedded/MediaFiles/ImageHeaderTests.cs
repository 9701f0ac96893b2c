using System.Drawing;
using System.Text;
using Kuje.Umbraco.Embedded.MediaFiles;

namespace Kuje.Umbraco.Tests.Embedded.MediaFiles;

public class ImageHeaderTests
{
    [TestCase("iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAK0lEQVR42u3NMQ0AAAgDsClBGIqRhQw4mvRvpvpExGKxWCwWi8VisVj8N15FL9xM9IxL+QAAAABJRU5ErkJggg==", 40, 30, TestName = "PNG")]
    [TestCase("R0lGODlhAwACAIAAAP///wAAACwAAAAAAwACAAACAoRRADs=", 3, 2, TestName = "GIF")]
    [TestCase("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoFAAcADsD+JaQAA3AAAAAA", 5, 7, TestName = "WebP, lossy")]
    [TestCase("UklGRhoAAABXRUJQVlA4TA4AAAAvBIABAAcQEf0PRET/AwA=", 5, 7, TestName = "WebP, lossless")]
    [TestCase("UklGRhoAAABXRUJQVlA4WAoAAAAAAAAABAAABgAAAAAAAAA=", 5, 7, TestName = "WebP, extended")]
    [TestCase("Qk1GAAAAAAAAADYAAAAoAAAABAAAAP3///8BABgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAA", 4, 3, TestName = "BMP from the top")]
    public void Read_GivesWidthAndHeight(string base64, int width, int height) =>
        Assert.That(ImageHeader.Read(new MemoryStream(Convert.FromBase64String(base64))), Is.EqualTo(new Size(width, height)));

    [TestCase(false, 6, 4)]
    [TestCase(true, 4, 6)]
    public void Read_TurnsAJpeg_AsItsCameraNoted(bool turned, int width, int height)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)(turned ? 6 : 1), 0, 0, 0];
        byte[] jpeg =
        [
            0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif,
            0xFF, 0xDB, 0, 4, 0, 0,
            0xFF, 0xC2, 0, 11, 8, 0, 4, 0, 6, 1, 1, 0x11, 0,
        ];
        Assert.That(ImageHeader.Read(new MemoryStream(jpeg)), Is.EqualTo(new Size(width, height)));
    }

    [TestCase("")]
    [TestCase("iVBORw0KGgo=")]
    [TestCase("/9j/4QAA")]
    [TestCase("/9j/////////////////////////////")]
    [TestCase("UklGRgAAAABXRUJQ")]
    [TestCase("Qk0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Read_IsNull_ForABrokenHeader(string base64) =>
        Assert.That(ImageHeader.Read(new MemoryStream(Convert.FromBase64String(base64))), Is.Null);

    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8px\" height=\"9\"/>", 8, 9)]
    [TestCase("<!-- a --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12.4 20\"/>", 12, 20)]
    public void Svg_SaysItsSize(string svg, int width, int height) =>
        Assert.That(new SvgDimensionExtractor().GetDimensions(Bytes(svg)), Is.EqualTo(new Size(width, height)));

    [TestCase("png", "iVBORw0KGgoAAAANSUhEUgAA", true)]
    [TestCase("png", "R0lGODlhAwACAIAA", false)]
    [TestCase("jpg", "PHNjcmlwdD4=", false)]
    [TestCase("txt", "T2hqZQ==", true)]
    public void Fits_LooksAtTheContent(string extension, string base64, bool fits) =>
        Assert.That(FileSignature.Fits(extension, new MemoryStream(Convert.FromBase64String(base64))), Is.EqualTo(fits));

    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"3\"/></svg>", true)]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>", true)]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", false)]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", false)]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"java&#10;script:alert(1)\"/></svg>", false)]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject/></svg>", false)]
    [TestCase("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>", false)]
    [TestCase("<svg><img src=x onerror=alert(1)>", false)]
    public void SvgAnalyzer_RefusesWhatRuns(string svg, bool isSafe)
    {
        var analyzer = new SvgSecurityAnalyzer();
        Assert.That(analyzer.ShouldHandle(Bytes(svg)), Is.True);
        Assert.That(analyzer.IsConsideredSafe(Bytes(svg)), Is.EqualTo(isSafe));
    }

    [Test]
    public void SvgAnalyzer_LeavesOtherFilesToOthers() => Assert.That(new SvgSecurityAnalyzer().ShouldHandle(Bytes("Ohje: tervetuloa!")), Is.False);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
