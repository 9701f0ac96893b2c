using System.Globalization;
using System.Text.Json;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Stored;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;
using static Umbraco.Cms.Core.Constants.Conventions;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>What a document's fields show of other content, in one language at a time.</summary>
internal sealed class DocumentSource(PublishedDirectory site, SiteLanguages languages, ParsedTexts texts) : FieldSource(texts)
{
    /// <summary>The language being written.</summary>
    public SiteLanguage Language { get; set; } = languages.Default;

    public HashSet<Guid> Shown { get; } = [];

    public override void Shows(Guid key) => Shown.Add(key);

    public override string Sanitize(string markup) => site.Sanitizer.Sanitize(markup);

    public override string Html(string markup)
    {
        Speak(Language);
        return site.Markup.Parse(markup);
    }

    public override bool WriteMedia(Utf8JsonWriter json, Guid key)
    {
        if (site.Media.GetById(false, key) is not { } item)
            return false;
        string url = site.Urls.GetMediaUrl(item, UrlMode.Relative);
        if (string.IsNullOrEmpty(url))
            return false;
        json.WriteString("url", url);
        if (Size(item, Media.Width) is { } width && Size(item, Media.Height) is { } height)
        {
            json.WriteNumber("width", width);
            json.WriteNumber("height", height);
        }

        return true;
    }

    public override string? DocumentUrl(Guid key, string? culture)
    {
        if (Published(key) is not { } published)
            return null;
        foreach (SiteLanguage language in ((culture is null ? null : languages.Find(culture)) ?? Language).Chain.Select(place => languages.All[place]))
        {
            if (published.ContentType.VariesByCulture()
                && !(published.Cultures.ContainsKey(language.IsoCode) && site.PublishStatus.HasPublishedAncestorPath(key, language.IsoCode)))
            {
                continue;
            }

            Speak(language);
            if (site.Routes.Build(published, language.IsoCode)?.Path is { Length: > 0 } path)
                return path;
        }

        return null;
    }

    public override string? DocumentName(Guid key)
    {
        if (Published(key) is not { } published)
            return null;
        foreach (int language in published.ContentType.VariesByCulture() ? Language.Chain : [])
        {
            if (published.Cultures.TryGetValue(languages.All[language].IsoCode, out PublishedCultureInfo? culture))
                return culture.Name;
        }

        return published.Name;
    }

    private static int? Size(IPublishedContent item, string alias) =>
        StoredValues.Number(item.GetProperty(alias)?.GetSourceValue(string.Empty, string.Empty)) is { } size and > 0 and <= int.MaxValue
            ? Convert.ToInt32(size, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Umbraco writes addresses in the current language where it is told none.</summary>
    private void Speak(SiteLanguage language)
    {
        if (site.Variation.VariationContext?.Culture != language.IsoCode)
            site.Variation.VariationContext = new VariationContext(language.IsoCode);
    }

    private IPublishedContent? Published(Guid key) =>
        site.Documents.GetById(false, key) is { } published && site.PublishStatus.HasPublishedAncestorPath(key) ? published : null;
}
