using System.Security.Cryptography;
using System.Text;

namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>
/// Keys of properties and groups, derived from the key of their type and their name: the same on every site
/// without a list to keep (version 8 of RFC 9562).
/// </summary>
internal static class DerivedKey
{
    public static Guid Of(Guid parent, string name)
    {
        var hash = SHA256.HashData([.. parent.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
