using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Takes out of markup what would run in a reader's browser. Markup without such things is returned as it is, byte for byte.</summary>
/// <remarks>
/// The markup is parsed as browsers parse it; what was cleaned is parsed and checked again, since writing a tree and parsing it anew may give another tree.
/// </remarks>
internal sealed class MarkupSanitizer : IHtmlSanitizer
{
    private const int MaxRounds = 5;

    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "object", "embed", "applet", "base", "link", "meta", "frame", "frameset", "noscript", "noembed", "noframes",
        "xmp", "plaintext", "template", "title", "textarea", "math",
    };

    /// <summary>Of drawings, the shapes; what else SVG has can embed pages or change links.</summary>
    private static readonly HashSet<string> Shapes = new(StringComparer.OrdinalIgnoreCase)
    {
        "svg", "g", "path", "circle", "ellipse", "line", "polyline", "polygon", "rect", "text", "tspan", "defs", "lineargradient",
        "radialgradient", "stop", "clippath",
    };

    private static readonly HashSet<string> UrlAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "poster", "background", "cite", "longdesc", "lowsrc", "dynsrc", "xlink:href", "ping", "data",
        "codebase", "manifest", "profile", "usemap",
    };

    /// <summary>Scripts in styles of old browsers, and the escapes that would hide them.</summary>
    private static readonly string[] DangerousStyles =
        ["javascript:", "vbscript:", "expression(", "-moz-binding", "behavior:", "@import", "\\"];

    private readonly HtmlParser _parser = new();

    public string Sanitize(string html)
    {
        if (!html.Contains('<'))
            return html;

        string current = html;
        for (int round = 0; round < MaxRounds; round++)
        {
            IElement body = Parse(current);
            if (!Clean(body) && !EndsInsideTag(current))
                return current;
            current = body.InnerHtml;
        }

        return WebUtility.HtmlEncode(Parse(current).TextContent);
    }

    /// <summary>A tag without an end is nothing by itself, but a tag together with what a page has behind it.</summary>
    private static bool EndsInsideTag(string markup) =>
        new MarkupTokenizer(markup).Read().LastOrDefault() is { } last and not MarkupToken.Text && !last.Source.EndsWith('>');

    private IElement Parse(string markup)
    {
        IHtmlDocument document = _parser.ParseDocument("<!DOCTYPE html><html><head></head><body></body></html>");
        IHtmlElement body = document.Body!;
        body.Append([.. _parser.ParseFragment(markup, body)]);
        return body;
    }

    /// <returns>Whether anything had to go.</returns>
    private static bool Clean(IElement root)
    {
        bool isChanged = false;
        foreach (INode node in root.Descendants().ToArray())
        {
            if (node is IComment comment && comment.Data.AsSpan().IndexOfAny('<', '>') >= 0)
            {
                comment.Remove();
                isChanged = true;
            }
            else if (node is IElement element)
            {
                if (IsForbidden(element))
                {
                    element.Remove();
                    isChanged = true;
                }
                else
                {
                    isChanged |= CleanAttributes(element);
                }
            }
        }

        return isChanged;
    }

    private static bool IsForbidden(IElement element) => Forbidden.Contains(element.LocalName)
        || (element.NamespaceUri == NamespaceNames.SvgUri && !Shapes.Contains(element.LocalName))
        || element.NamespaceUri == NamespaceNames.MathMlUri;

    private static bool CleanAttributes(IElement element)
    {
        bool isChanged = false;
        foreach (IAttr attribute in element.Attributes.Where(IsDangerous).ToArray())
        {
            element.RemoveAttribute(attribute.NamespaceUri, attribute.LocalName);
            element.RemoveAttribute(attribute.Name);
            isChanged = true;
        }

        return isChanged;
    }

    private static bool IsDangerous(IAttr attribute)
    {
        string name = attribute.Name;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
            return true;
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
            return IsDangerousStyle(attribute.Value);
        if (name.Equals("srcset", StringComparison.OrdinalIgnoreCase))
            return attribute.Value.Split(',').Any(ScriptUrl.IsScript);
        return UrlAttributes.Contains(name) && ScriptUrl.IsScript(attribute.Value);
    }

    private static bool IsDangerousStyle(string style) =>
        DangerousStyles.Any(sign => style.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
