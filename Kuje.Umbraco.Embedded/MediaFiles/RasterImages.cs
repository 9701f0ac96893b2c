namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>The images whose size this engine can read and that browsers show.</summary>
internal static class RasterImages
{
    public static readonly IReadOnlyList<string> Extensions = ["jpeg", "jpg", "gif", "bmp", "png", "webp"];
}
