namespace Kuje.Umbraco.Schema.Content;

/// <summary>The languages of the content files, by the short names used in them.</summary>
internal static class ContentLanguage
{
    public const string Finnish = "fi";

    public static IReadOnlyDictionary<string, string> Cultures { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Finnish] = "fi-FI",
        ["sv"] = "sv-FI",
        ["en"] = "en-US",
    };

    public static bool IsKnown(string language) => Cultures.ContainsKey(language);
}
