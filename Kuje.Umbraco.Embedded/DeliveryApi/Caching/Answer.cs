using System.Security.Cryptography;
using Kuje.Umbraco.Embedded.Publishing;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>A representation as it is sent, with the strong validator of exactly these bytes.</summary>
internal sealed class Answer(byte[] body)
{
    private long _validIn;

    public byte[] Body { get; } = body;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";

    /// <summary>The timestamp of the site's clock after which the answer is made anew; none where only a change of content ends it.</summary>
    public long? EndsAt { get; init; }

    /// <summary>What the request was found to ask for.</summary>
    public AnswerSubject Subject { get; init; } = AnswerSubject.None;

    /// <summary>The content it was made of.</summary>
    public Footprint Footprint { get; init; } = Footprint.Unbounded;

    /// <summary>The latest generation of content in which it was seen to be right.</summary>
    public long ValidIn
    {
        get => Volatile.Read(ref _validIn);
        set => Volatile.Write(ref _validIn, value);
    }

    public long Bytes => 256 + Body.Length + Footprint.Bytes + (16L * Subject.Items.Count);
}
