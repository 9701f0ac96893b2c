using System.Net;
using System.Text;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Rich text as HTML for the Delivery API: local links, images and blocks point to what they mean; all else stays as written.</summary>
internal sealed class ApiMarkupParser(LinkTargets targets) : IApiRichTextMarkupParser
{
    public string Parse(string html)
    {
        var result = new StringBuilder(html.Length);
        foreach (MarkupToken token in new MarkupTokenizer(html).Read())
            result.Append(token is MarkupToken.StartTag tag ? Write(tag) : token.Source);
        return result.ToString();
    }

    private string Write(MarkupToken.StartTag tag) => tag.Name switch
    {
        "a" when LocalLink.Parse(tag["href"], tag["type"]) is { } link => WriteLink(tag, link),
        "img" when tag["data-udi"] is { } udi => WriteImage(tag, udi),
        "umb-rte-block" or "umb-rte-block-inline" => WriteBlock(tag),
        _ => tag.Source,
    };

    private string WriteLink(MarkupToken.StartTag tag, LocalLink link)
    {
        LinkTarget? target = targets.Find(link, tag["data-culture"]);
        if (target is null)
            return Rewrite(tag, attribute => attribute.Name is "href" or "type" ? string.Empty : attribute.Source);

        string url = WebUtility.HtmlEncode(target.Route?.Path ?? target.Url ?? string.Empty) + link.Suffix;
        var more = new StringBuilder();
        Add("data-destination-id", target.Node.Key.ToString());
        Add("data-destination-type", target.Node.ContentType.Alias);
        if (target.Route is { StartItem: { } start })
        {
            Add("data-start-item-path", start.Path);
            Add("data-start-item-id", start.Id.ToString());
        }

        Add("data-link-type", (target.Route is null ? LinkType.Media : LinkType.Content).ToString());
        return Rewrite(
            tag,
            attribute => attribute.Name switch
            {
                "href" => $" href=\"{url}\"",
                "type" => string.Empty,
                _ => attribute.Source,
            },
            more.ToString());

        void Add(string name, string value) => more.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
    }

    private string WriteImage(MarkupToken.StartTag tag, string udi)
    {
        string? url = targets.ImageUrl(udi);
        return Rewrite(tag, attribute => attribute.Name switch
        {
            "data-udi" => string.Empty,
            "src" when url is null => string.Empty,
            "src" => $" src=\"{WebUtility.HtmlEncode(url)}{QueryOf(attribute.Value)}\"",
            _ => attribute.Source,
        });
    }

    private static string WriteBlock(MarkupToken.StartTag tag) => Rewrite(tag, attribute =>
        attribute.Name == RichTextBlocks.KeyAttribute && Guid.TryParse(attribute.Value, out Guid key)
            ? $" data-content-id=\"{key}\""
            : attribute.Source);

    /// <remarks>Sizes of the image in this place; they are as written, with their character references.</remarks>
    private static string QueryOf(string? source) => source?.IndexOf('?') is >= 0 and var start ? source[start..] : string.Empty;

    private static string Rewrite(MarkupToken.StartTag tag, Func<MarkupAttribute, string> write, string more = "")
    {
        var result = new StringBuilder(tag.Source.Length).Append(tag.Source, 0, tag.Name.Length + 1);
        foreach (MarkupAttribute attribute in tag.Attributes)
            result.Append(write(attribute));
        return result.Append(more).Append(tag.End).ToString();
    }
}
