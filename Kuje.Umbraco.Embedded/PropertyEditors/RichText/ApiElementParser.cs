using Kuje.Umbraco.Embedded.PropertyEditors.Blocks;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Rich text as a tree of elements for the Delivery API; texts and attribute values keep their character references.</summary>
internal sealed class ApiElementParser(LinkTargets targets, IApiElementBuilder elements) : IApiRichTextElementParser
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    public IRichTextElement? Parse(string html, RichTextBlockModel? richTextBlockModel)
    {
        var root = new OpenElement(string.Empty, []);
        var open = new Stack<OpenElement>([root]);
        foreach (MarkupToken token in new MarkupTokenizer(html).Read())
        {
            switch (token)
            {
                case MarkupToken.Text text:
                    open.Peek().Children.Add(new RichTextTextElement(text.Source));
                    break;
                case MarkupToken.StartTag tag when Void.Contains(tag.Name) || tag.End.EndsWith("/>", StringComparison.Ordinal):
                    open.Peek().Children.Add(new RichTextGenericElement(tag.Name, Attributes(tag), []));
                    break;
                case MarkupToken.StartTag tag:
                    open.Push(new OpenElement(tag.Name, Attributes(tag)));
                    break;
                case MarkupToken.EndTag end when open.Any(element => element.Name == end.Name):
                    while (Close(open).Name != end.Name)
                    {
                    }

                    break;
            }
        }

        while (open.Count > 1)
            Close(open);
        ApiBlockItem[] blocks = richTextBlockModel?.Select(block => ApiBlocks.Item(block, elements)).ToArray() ?? [];
        return new RichTextRootElement([], root.Children, blocks);
    }

    private static OpenElement Close(Stack<OpenElement> open)
    {
        OpenElement element = open.Pop();
        open.Peek().Children.Add(new RichTextGenericElement(element.Name, element.Attributes, element.Children));
        return element;
    }

    private Dictionary<string, object> Attributes(MarkupToken.StartTag tag)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (MarkupAttribute attribute in tag.Attributes)
            attributes.TryAdd(attribute.Name, attribute.Value ?? string.Empty);

        if (LocalLink.Parse(tag["href"], tag["type"]) is { } link)
            SetLink(attributes, link, tag["data-culture"]);
        if (tag.Name == "img" && attributes.Remove("data-udi"))
            SetImage(attributes, targets.ImageUrl(tag["data-udi"]));
        if (tag.Name.StartsWith("umb-rte-block", StringComparison.Ordinal)
            && Guid.TryParse(tag[RichTextBlocks.KeyAttribute], out Guid key)
            && attributes.Remove(RichTextBlocks.KeyAttribute))
            attributes["content-id"] = key;

        foreach (string name in attributes.Keys.Where(name => name.StartsWith("data-", StringComparison.Ordinal)).ToArray())
        {
            attributes.Remove(name, out object? value);
            attributes.TryAdd(name["data-".Length..], value!);
        }

        return attributes;
    }

    private void SetLink(Dictionary<string, object> attributes, LocalLink link, string? culture)
    {
        attributes.Remove("href");
        if (targets.Find(link, culture) is not { } target)
            return;
        if (target.Route is { } route)
        {
            route.QueryString = link.Suffix;
            attributes["route"] = route;
        }
        else
        {
            attributes["href"] = target.Url + link.Suffix;
        }

        attributes["destinationId"] = target.Node.Key.ToString();
        attributes["destinationType"] = target.Node.ContentType.Alias;
        attributes["linkType"] = (target.Route is null ? LinkType.Media : LinkType.Content).ToString();
    }

    private static void SetImage(Dictionary<string, object> attributes, string? url)
    {
        if (url is null)
            attributes.Remove("src");
        else
            attributes["src"] = url;
    }

    private sealed record OpenElement(string Name, Dictionary<string, object> Attributes)
    {
        public List<IRichTextElement> Children { get; } = [];
    }
}
