using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>Sends a file of the client: for good under an address with its version, else to be asked for again each time.</summary>
internal sealed class BackofficeFileResult(BackofficeFile file, string version, bool isVersioned) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        var tag = new EntityTagHeaderValue($"\"{version}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = isVersioned ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (file.IsCompressed)
            response.Headers.Vary = "Accept-Encoding";
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        bool asStored = file.IsCompressed && TakesBrotli(httpContext.Request);
        await using Stream content = asStored || !file.IsCompressed ? BackofficeFiles.OpenStored(file) : BackofficeFiles.Open(file);
        response.ContentType = file.ContentType;
        if (asStored)
            response.Headers.ContentEncoding = "br";
        if (content.CanSeek)
            response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
}
