using System.Text.Encodings.Web;
using System.Text.Unicode;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>Umbraco's default: what is not ASCII is escaped. A site may register another.</summary>
internal sealed class AsciiEncoderFactory : IJsonSerializerEncoderFactory
{
    public JavaScriptEncoder CreateEncoder<TSerializer>()
        where TSerializer : IJsonSerializer => JavaScriptEncoder.Create(UnicodeRanges.BasicLatin);
}
