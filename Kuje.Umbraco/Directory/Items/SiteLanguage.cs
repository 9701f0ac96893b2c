namespace Kuje.Umbraco.Directory.Items;

/// <summary>A language of the site.</summary>
/// <param name="Index">Its place among the site's languages; the default language is the first.</param>
/// <param name="IsoCode">As Umbraco has it, such as <c>fi-FI</c>.</param>
/// <param name="Code">As the API gives it: <c>fi</c>, or the whole where two languages of the site begin alike.</param>
/// <param name="Chain">This language and those whose texts stand in for missing ones, best first; all of the site's.</param>
internal sealed record SiteLanguage(int Index, string IsoCode, string Code, int[] Chain)
{
    /// <summary>What says in JSON that the texts beside it are in this language: <c>,"lang":"fi"</c>.</summary>
    public byte[] Mark { get; } = System.Text.Encoding.UTF8.GetBytes($",\"lang\":\"{Code}\"");
}
