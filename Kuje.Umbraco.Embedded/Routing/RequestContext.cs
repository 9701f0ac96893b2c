using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.Routing;

/// <summary>What content is asked for in: one request, or work outside of any.</summary>
/// <remarks>Outside a request the address is the application's main one, or localhost, so that URLs can be made at any time.</remarks>
internal sealed class RequestContext(
    IPublishedContentCache content,
    IPublishedMediaCache media,
    IDomainCache domains,
    IPreviewService preview,
    UriUtility uris,
    UmbracoRequestPaths paths,
    IHostingEnvironment hosting,
    IRequestAccessor request,
    TimeProvider time) : IUmbracoContext
{
    private static readonly Uri Localhost = new("http://localhost");

    private Uri? _original;
    private Uri? _cleaned;
    private bool? _inPreview;

    public DateTime ObjectCreated { get; } = time.GetUtcNow().UtcDateTime;

    public Uri OriginalRequestUrl => _original ??= request.GetRequestUrl() ?? hosting.ApplicationMainUrl ?? Localhost;

    public Uri CleanedUmbracoUrl => _cleaned ??= uris.UriToUmbraco(OriginalRequestUrl);

    public IPublishedContentCache Content => content;

    public IPublishedMediaCache Media => media;

    public IDomainCache Domains => domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => hosting.IsDebugMode && !string.IsNullOrEmpty(request.GetRequestValue("umbdebug"));

    public bool InPreviewMode => _inPreview ??= DetectPreview();

    public void Dispose()
    {
        // The caches outlive the request.
    }

    private bool DetectPreview() =>
        request.GetRequestUrl() is { } url && !paths.IsBackOfficeRequest(url.AbsolutePath) && preview.IsInPreview();
}
