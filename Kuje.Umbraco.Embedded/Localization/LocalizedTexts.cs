using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Localization;

/// <summary>Umbraco's texts in the nearest language there is: a culture without texts of its own, as fi-FI or the invariant one, gets American English.</summary>
internal sealed class LocalizedTexts(ILocalizedTextService texts) : ILocalizedTextService
{
    private static readonly CultureInfo Fallback = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Has a few texts that the American ones lack.</summary>
    private static readonly CultureInfo SecondFallback = CultureInfo.GetCultureInfo("en-GB");

    public string Localize(string? area, string? alias, CultureInfo? culture, IDictionary<string, string?>? tokens = null)
    {
        string text = texts.Localize(area, alias, Nearest(culture ?? CultureInfo.CurrentUICulture), tokens);
        return text == $"[{alias}]" ? texts.Localize(area, alias, SecondFallback, tokens) : text;
    }

    public IDictionary<string, IDictionary<string, string>> GetAllStoredValuesByAreaAndAlias(CultureInfo culture) =>
        texts.GetAllStoredValuesByAreaAndAlias(Nearest(culture));

    public IDictionary<string, string> GetAllStoredValues(CultureInfo culture) => texts.GetAllStoredValues(Nearest(culture));

    public IEnumerable<CultureInfo> GetSupportedCultures() => texts.GetSupportedCultures();

    public CultureInfo ConvertToSupportedCultureWithRegionCode(CultureInfo currentCulture) =>
        texts.ConvertToSupportedCultureWithRegionCode(currentCulture);

    private CultureInfo Nearest(CultureInfo culture)
    {
        CultureInfo exact = texts.ConvertToSupportedCultureWithRegionCode(culture);
        CultureInfo[] supported = texts.GetSupportedCultures().ToArray();
        if (supported.Contains(exact))
            return exact;
        return supported.FirstOrDefault(candidate =>
            culture.Name.Length > 0 && candidate.TwoLetterISOLanguageName == culture.TwoLetterISOLanguageName) ?? Fallback;
    }
}
