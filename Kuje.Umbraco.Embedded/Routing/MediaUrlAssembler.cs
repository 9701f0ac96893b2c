using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Embedded.Routing;

/// <summary>Media are served by this site itself: their URLs are paths, made absolute where that is asked for.</summary>
internal sealed class MediaUrlAssembler : IUrlAssembler
{
    public Uri AssembleUrl(string path, Uri current, UrlMode mode)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        // On Unix a path that starts with a slash counts as an absolute file URI.
        if (Uri.TryCreate(path, UriKind.Absolute, out Uri? absolute) && !absolute.IsFile)
            return absolute;
        if (mode != UrlMode.Absolute)
            return new Uri(path, UriKind.Relative);
        return current.IsAbsoluteUri
            ? new Uri(current.GetLeftPart(UriPartial.Authority) + path)
            : throw new ArgumentException("An absolute URL cannot be made from a relative one.", nameof(current));
    }
}
