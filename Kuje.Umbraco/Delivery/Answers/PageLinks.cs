using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>The addresses of a page and of those before and after it, relative to the server.</summary>
internal sealed class PageLinks(string path, string? query)
{
    public void Write(ByteBuffer buffer, int skip, int take, int total)
    {
        buffer.Write("\"links\":{\"self\":"u8);
        buffer.WriteString(path + query);
        buffer.Write(",\"next\":"u8);
        WriteOther(buffer, take > 0 && skip < total - take ? skip + take : null);
        buffer.Write(",\"prev\":"u8);
        WriteOther(buffer, take > 0 && skip > 0 ? Math.Max(0, Math.Min(skip, total) - take) : null);
        buffer.Write((byte)'}');
    }

    private void WriteOther(ByteBuffer buffer, int? skip)
    {
        if (skip is null)
        {
            buffer.Write("null"u8);
            return;
        }

        // The reader's own words, with another page.
        var link = new StringBuilder(path).Append('?');
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            if (!pair.DecodeName().Span.Equals("skip", StringComparison.OrdinalIgnoreCase))
                link.Append(pair.EncodedName).Append('=').Append(pair.EncodedValue).Append('&');
        }

        buffer.WriteString(link.Append(CultureInfo.InvariantCulture, $"skip={skip}").ToString());
    }
}
