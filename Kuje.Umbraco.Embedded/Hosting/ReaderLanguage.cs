using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>The language of the pages that the engine writes itself.</summary>
internal static class ReaderLanguage
{
    private static readonly string[] Known = ["fi", "sv", "en"];

    /// <summary>The one that <c>?lang=</c> asks for, else the reader's first that there is, else Finnish.</summary>
    public static string Of(HttpRequest request)
    {
        string asked = request.Query["lang"].ToString();
        if (Known.Contains(asked, StringComparer.Ordinal))
            return asked;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => Known.Contains(language, StringComparer.Ordinal)) ?? "fi";
    }
}
