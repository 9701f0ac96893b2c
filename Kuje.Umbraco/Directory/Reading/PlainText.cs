using System.Net;
using System.Text;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>The words of an HTML text.</summary>
internal static class PlainText
{
    public static string Of(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
            return html;
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (char character in html)
        {
            switch (character)
            {
                case '<':
                    inTag = true;
                    text.Append(' ');
                    break;
                case '>' when inTag:
                    inTag = false;
                    break;
                default:
                    if (!inTag)
                        text.Append(character);
                    break;
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
