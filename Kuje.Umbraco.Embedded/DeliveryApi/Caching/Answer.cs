using System.Security.Cryptography;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>A representation as it is sent, with the strong validator of exactly these bytes.</summary>
internal sealed class Answer(byte[] body)
{
    public byte[] Body { get; } = body;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";

    /// <summary>The timestamp of the site's clock after which the answer is made anew; none where only a change of content ends it.</summary>
    public long? EndsAt { get; init; }
}
