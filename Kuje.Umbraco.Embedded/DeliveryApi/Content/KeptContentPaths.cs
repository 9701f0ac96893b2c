using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Content;

/// <summary>The paths that Umbraco makes of its addresses, kept until content changes: one document shows many, and each costs a walk up the tree.</summary>
internal sealed class KeptContentPaths(
    ApiContentPathProvider paths,
    ContentGeneration generation,
    IDomainCache domains,
    IVariationContextAccessor variation,
    IRequestPreviewService preview,
    IHttpContextAccessor http,
    IUmbracoContextAccessor umbraco,
    SharingRules sharing,
    IOptions<AnswerCacheOptions> options) : IApiContentPathProvider
{
    private readonly GenerationCache<PathKey, KeptPath> _kept = new(
        generation, options.Value.MaximumPathBytes, static (_, path) => 192 + (2L * (path.Path?.Length ?? 0)));

    public string? GetContentPath(IPublishedContent content, string? culture)
    {
        if (http.HttpContext is not { } context || preview.IsPreview() || !sharing.MayShareAddresses)
            return paths.GetContentPath(content, culture);

        // Addresses depend on the host that Umbraco goes by, where any domain is assigned.
        string? host = domains.GetAll(includeWildcards: true).Any() ? Host(context.Request) : null;
        var key = new PathKey(content.Key, culture ?? variation.VariationContext?.Culture, host);
        if (_kept.TryGet(key, out KeptPath? kept))
            return kept.Path;
        long now = generation.Current;
        string? path = paths.GetContentPath(content, culture);
        _kept.TryKeep(key, new KeptPath(path), now);
        return path;
    }

    private string Host(HttpRequest request) =>
        umbraco.TryGetUmbracoContext(out IUmbracoContext? context)
            ? context.CleanedUmbracoUrl.GetLeftPart(UriPartial.Authority)
            : $"{request.Scheme}://{request.Host}";

    private readonly record struct PathKey(Guid Content, string? Culture, string? Host);

    private sealed record KeptPath(string? Path);
}
