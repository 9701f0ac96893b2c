namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>How an answer is packed.</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
