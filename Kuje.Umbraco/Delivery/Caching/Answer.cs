using System.IO.Compression;
using Kuje.Umbraco.Delivery.Requests;

namespace Kuje.Umbraco.Delivery.Caching;

/// <summary>An answer as it is sent.</summary>
/// <param name="Body">The bytes, packed as the tag says.</param>
/// <param name="Tag">The strong entity tag, with quotes; null for what must not be kept.</param>
/// <param name="Language">The language of the answer; null where it has none.</param>
/// <param name="Coding">How the bytes are packed.</param>
/// <param name="ContentType">What they are.</param>
internal sealed record Answer(byte[] Body, string? Tag, string? Language, ContentCoding Coding, string ContentType)
{
    public static byte[] Pack(ReadOnlySpan<byte> body, ContentCoding coding)
    {
        switch (coding)
        {
            case ContentCoding.Brotli:
                // Window and quality for answers of some kilobytes: nearly as small as the best, in a hundredth of the time.
                var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
                return BrotliEncoder.TryCompress(body, packed, out int written, quality: 4, window: 18) ? packed[..written] : throw new InvalidOperationException("Brotli had too little room.");
            case ContentCoding.Gzip:
                using (var stream = new MemoryStream())
                {
                    using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
                        gzip.Write(body);
                    return stream.ToArray();
                }

            default:
                return body.ToArray();
        }
    }
}
