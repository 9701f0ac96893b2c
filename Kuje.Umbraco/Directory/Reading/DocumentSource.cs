using System.Globalization;
using System.Text.Json;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Stored;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using static Umbraco.Cms.Core.Constants.Conventions;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>What a document's fields show of other content, in one language at a time.</summary>
internal sealed class DocumentSource(PublishedDirectory site, IPublishedContent document, SiteLanguages languages, ParsedTexts texts) : FieldSource(texts)
{
    /// <summary>The language being written.</summary>
    public SiteLanguage Language { get; set; } = languages.Default;

    public HashSet<Guid> Shown { get; } = [];

    public override void Shows(Guid key) => Shown.Add(key);

    public override string? Html(string alias)
    {
        IPublishedProperty? property = document.GetProperty(alias);
        return property?.GetValue(property.PropertyType.VariesByCulture() ? Language.IsoCode : string.Empty, string.Empty) switch
        {
            IHtmlEncodedString html => html.ToHtmlString(),
            string text => text,
            _ => null,
        };
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

    public override string? DocumentUrl(Guid key)
    {
        if (Published(key) is not { } published)
            return null;
        string url = site.Urls.GetUrl(published, UrlMode.Relative, Language.IsoCode);
        return url is "" or "#" ? null : url;
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

    private IPublishedContent? Published(Guid key) =>
        site.Documents.GetById(false, key) is { } published && site.PublishStatus.HasPublishedAncestorPath(key) ? published : null;
}
