namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Whether a file begins as files of its extension do. Extensions that are not known here fit always.</summary>
internal static class FileSignature
{
    private const int Length = 16;

    public static bool Fits(string extension, Stream content)
    {
        Span<byte> start = stackalloc byte[Length];
        start = start[..content.ReadAtLeast(start, Length, throwOnEndOfStream: false)];
        return extension.ToLowerInvariant() switch
        {
            "png" => start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            "jpg" or "jpeg" => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            "gif" => start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8),
            "bmp" => start.StartsWith("BM"u8),
            "webp" => start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8),
            "tif" or "tiff" => start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8),
            "pdf" => start.IndexOf("%PDF-"u8) >= 0,
            _ => true,
        };
    }
}
