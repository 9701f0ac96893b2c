using System.Globalization;
using Kuje.Umbraco.Directory.Items;
using Microsoft.AspNetCore.WebUtilities;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>Which of the site's languages a reader gets.</summary>
internal static class ReaderLanguage
{
    /// <summary>The language that <c>lang</c> names; an error where the site does not have it.</summary>
    public static SiteLanguage? Asked(string? query, SiteLanguages languages, out ParameterError? error)
    {
        error = null;
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            if (!pair.DecodeName().Span.Equals("lang", StringComparison.OrdinalIgnoreCase))
                continue;
            string code = pair.DecodeValue().ToString().Trim();
            if (code.Length == 0)
                continue;
            if (languages.Find(code) is { } language)
                return language;
            string[] codes = [.. languages.All.Select(one => one.Code)];
            error = new("lang", $"'{code}' is no language of this site. Languages are {string.Join(", ", codes)}.", codes);
            return null;
        }

        return null;
    }

    /// <summary>The best of what <c>Accept-Language</c> names; the site's first language where it names none of them.</summary>
    public static SiteLanguage Accepted(string? header, SiteLanguages languages)
    {
        if (string.IsNullOrEmpty(header))
            return languages.Default;
        SiteLanguage? best = null;
        double weight = 0;
        foreach (Range range in header.AsSpan().Split(','))
        {
            ReadOnlySpan<char> part = header.AsSpan(range).Trim();
            double quality = 1;
            int semicolon = part.IndexOf(';');
            if (semicolon >= 0)
            {
                ReadOnlySpan<char> parameter = part[(semicolon + 1)..].Trim();
                if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                    || !double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality))
                {
                    continue;
                }

                part = part[..semicolon].TrimEnd();
            }

            SiteLanguage? language = part is "*" ? languages.Default : languages.Find(part);
            if (language is not null && quality > weight)
                (best, weight) = (language, quality);
        }

        return best ?? languages.Default;
    }
}
