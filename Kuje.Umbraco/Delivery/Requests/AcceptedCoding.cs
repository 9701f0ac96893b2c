using System.Globalization;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>Reads <c>Accept-Encoding</c>.</summary>
internal static class AcceptedCoding
{
    /// <summary>Brotli where it is as welcome as anything, else gzip, else neither.</summary>
    public static ContentCoding Of(string? header)
    {
        if (string.IsNullOrEmpty(header))
            return ContentCoding.Identity;
        double brotli = Quality(header, "br"), gzip = Quality(header, "gzip");
        return brotli > 0 && brotli >= gzip ? ContentCoding.Brotli : gzip > 0 ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    private static double Quality(string header, string coding)
    {
        double any = 0;
        foreach (Range range in header.AsSpan().Split(','))
        {
            ReadOnlySpan<char> part = header.AsSpan(range).Trim();
            int semicolon = part.IndexOf(';');
            ReadOnlySpan<char> name = semicolon < 0 ? part : part[..semicolon].TrimEnd();
            double quality = 1;
            if (semicolon >= 0 && part[(semicolon + 1)..].Trim() is { } weight && weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                quality = double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double q) ? q : 0;
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                return quality;
            if (name is "*")
                any = quality;
        }

        return any;
    }
}
