using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Kuje.Umbraco.Tests.Embedded.Mail;

/// <summary>A mail as it came.</summary>
internal sealed partial record Letter(string Recipient, string Source)
{
    public string Subject => SubjectLine().Match(Head).Groups[1].Value;

    public string Text => Encoding().Match(Head).Groups[1].Value.ToUpperInvariant() switch
    {
        "BASE64" => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(Body.ReplaceLineEndings(string.Empty))),
        "QUOTED-PRINTABLE" => Quoted(Body),
        _ => Body,
    };

    /// <summary>The path and query of the first link.</summary>
    public string Link => new Uri(WebUtility.HtmlDecode(Reference().Match(Text).Groups[1].Value)).PathAndQuery;

    private string Head => Source[..Source.IndexOf("\n\n", StringComparison.Ordinal)];

    private string Body => Source[(Source.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];

    private static string Quoted(string text)
    {
        var bytes = new List<byte>();
        string joined = text.Replace("=\n", string.Empty, StringComparison.Ordinal);
        for (int index = 0; index < joined.Length; index++)
        {
            bool isCode = joined[index] == '=' && index + 2 < joined.Length;
            bytes.Add(isCode ? Convert.ToByte(joined.Substring(index + 1, 2), 16) : (byte)joined[index]);
            index += isCode ? 2 : 0;
        }

        return System.Text.Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("^Subject: (.*)$", RegexOptions.Multiline)]
    private static partial Regex SubjectLine();

    [GeneratedRegex("^Content-Transfer-Encoding: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Encoding();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Reference();
}
