namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>The landing page's words in one language.</summary>
internal sealed record LandingPageTexts(
    string Language,
    string OwnName,
    string SkipToContent,
    string Languages,
    string Introduction,
    string Edit,
    string Backoffice,
    string Read,
    string AllContent,
    string Documentation,
    string Engine,
    string BackofficeName,
    string BackofficeMissing,
    string Back)
{
    public static IReadOnlyList<LandingPageTexts> All { get; } =
    [
        new(
            "fi", "Suomi", "Siirry sisältöön", "Kieli",
            "Tämä on sisällönhallinta ilman omaa julkista ulkoasua: sisältö kirjoitetaan hallintapaneelissa, ja muut sivustot lukevat sen JSON-muodossa.",
            "Muokkaa sisältöä", "Avaa hallintapaneeli", "Lue sisältöä JSON-muodossa", "Kaikki julkaistu sisältö, kymmenen ensimmäistä",
            "Ohjeet", "sisäänrakennettu moottori", "Hallintapaneeli",
            "Tämä sivusto on koottu ilman hallintapaneelia. Asenna Node.js 20 tai uudempi ja kokoa sivusto uudelleen:",
            "Takaisin etusivulle"),
        new(
            "sv", "Svenska", "Gå till innehållet", "Språk",
            "Det här är innehållshantering utan eget publikt utseende: innehållet skrivs i administrationen och andra webbplatser läser det som JSON.",
            "Redigera innehåll", "Öppna administrationen", "Läs innehåll som JSON", "Allt publicerat innehåll, de tio första",
            "Anvisningar", "inbyggd motor", "Administration",
            "Den här webbplatsen är byggd utan administration. Installera Node.js 20 eller nyare och bygg webbplatsen igen:",
            "Tillbaka till startsidan"),
        new(
            "en", "English", "Skip to content", "Language",
            "This is content management without a public face of its own: content is written in the backoffice, and other sites read it as JSON.",
            "Edit content", "Open the backoffice", "Read content as JSON", "All published content, the first ten",
            "Documentation", "embedded engine", "Backoffice",
            "This site is built without its backoffice. Install Node.js 20 or newer and build the site again:",
            "Back to the start page"),
    ];

    public static LandingPageTexts In(string language) => All.First(texts => texts.Language == language);

    public static bool Has(string language) => All.Any(texts => texts.Language == language);
}
