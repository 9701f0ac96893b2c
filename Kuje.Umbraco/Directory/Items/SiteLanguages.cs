using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Directory.Items;

/// <summary>The site's languages, the default one first.</summary>
internal sealed class SiteLanguages
{
    private SiteLanguages(SiteLanguage[] all) => All = all;

    public SiteLanguage[] All { get; }

    public int Count => All.Length;

    public SiteLanguage Default => All[0];

    public static SiteLanguages Of(IEnumerable<ILanguage> languages)
    {
        ILanguage[] ordered = [.. languages.OrderBy(language => !language.IsDefault).ThenBy(language => language.Id)];
        string[] codes = [.. ordered.Select(language => Short(language.IsoCode))];
        return new([.. ordered.Select((language, i) =>
            new SiteLanguage(i, language.IsoCode, codes.Count(code => code == codes[i]) == 1 ? codes[i] : language.IsoCode, Chain(ordered, i)))]);
    }

    /// <summary>By <c>fi</c>, <c>fi-FI</c> or another code of the same language; null for a language that the site does not have.</summary>
    public SiteLanguage? Find(ReadOnlySpan<char> code)
    {
        foreach (SiteLanguage language in All)
        {
            if (code.Equals(language.Code, StringComparison.OrdinalIgnoreCase) || code.Equals(language.IsoCode, StringComparison.OrdinalIgnoreCase))
                return language;
        }

        int dash = code.IndexOf('-');
        if (dash > 0)
            code = code[..dash];
        foreach (SiteLanguage language in All)
        {
            if (code.Equals(Short(language.IsoCode), StringComparison.OrdinalIgnoreCase))
                return language;
        }

        return null;
    }

    private static string Short(string isoCode) => isoCode.Split('-')[0].ToLowerInvariant();

    private static int[] Chain(ILanguage[] languages, int own)
    {
        var chain = new List<int>();
        for (int next = own; next >= 0 && !chain.Contains(next);
            next = Array.FindIndex(languages, language => string.Equals(language.IsoCode, languages[next].FallbackIsoCode, StringComparison.OrdinalIgnoreCase)))
        {
            chain.Add(next);
        }

        return [.. chain.Union(Enumerable.Range(0, languages.Length))];
    }
}
