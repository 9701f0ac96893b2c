using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>
/// What the directory reads in: Umbraco's context without the request that happens to be there. Umbraco picks among a document's domains by the
/// request's host, and what is written is for the readers of all hosts.
/// </summary>
internal sealed class ReadingContext(IUmbracoContext current) : IUmbracoContext
{
    private static readonly Uri _nowhere = new("http://localhost/");

    public DateTime ObjectCreated => current.ObjectCreated;

    public Uri OriginalRequestUrl => _nowhere;

    public Uri CleanedUmbracoUrl => _nowhere;

    public IPublishedContentCache Content => current.Content;

    public IPublishedMediaCache Media => current.Media;

    public IDomainCache Domains => current.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => false;

    public void Dispose()
    {
        // The context within is its owner's.
    }
}
