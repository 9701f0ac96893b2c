using System.Text.RegularExpressions;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>A link to a document or media item, as editors store it in an <c>href</c>.</summary>
/// <param name="Type"><c>document</c>, <c>media</c>, or null when the link does not say.</param>
/// <param name="Key">The node's key.</param>
/// <param name="Suffix">Query string and fragment behind it.</param>
internal sealed partial record LocalLink(string? Type, Guid Key, string? Suffix)
{
    /// <param name="href">An <c>href</c>.</param>
    /// <param name="type">The tag's <c>type</c>; a UDI in the link goes before it.</param>
    /// <returns>Null when it is an ordinary link.</returns>
    public static LocalLink? Parse(string? href, string? type)
    {
        if (href is null || Pattern().Match(href) is not { Success: true } match)
            return null;
        string target = match.Groups["target"].Value;
        string? suffix = match.Groups["suffix"].Value is { Length: > 0 } text ? text : null;
        if (Guid.TryParse(target, out Guid key))
            return new LocalLink(type is "document" or "media" ? type : null, key, suffix);
        return UdiParser.TryParse(target, out GuidUdi? udi) ? new LocalLink(udi.EntityType, udi.Guid, suffix) : null;
    }

    [GeneratedRegex(@"^\s*/?(\{|%7B)localLink:(?<target>[^}%]+)(\}|%7D)(?<suffix>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
