using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>The headers that all answers have, whatever their status.</summary>
internal sealed class AnswerHeaders(IOptionsMonitor<DeliveryApiSettings> settings)
{
    private const string Common =
        $"{Constants.DeliveryApi.HeaderNames.AcceptLanguage}, {Constants.DeliveryApi.HeaderNames.AcceptSegment}, {Constants.DeliveryApi.HeaderNames.Preview}, {Constants.DeliveryApi.HeaderNames.StartItem}";

    private static readonly StringValues Version = "2.0";
    private static readonly StringValues Vary = Common;
    private static readonly StringValues VaryByKey = $"{Common}, {Constants.DeliveryApi.HeaderNames.ApiKey}";
    private static readonly StringValues Revalidate = "no-cache";
    private static readonly StringValues NeverStore = "private, no-store";

    /// <param name="response">The answer.</param>
    /// <param name="isMedia">Whether media are asked for.</param>
    /// <param name="isPreview">Whether it may show drafts, which nobody on the way may keep.</param>
    public void Set(HttpResponse response, bool isMedia, bool isPreview)
    {
        IHeaderDictionary headers = response.Headers;
        headers["api-supported-versions"] = Version;
        headers.Vary = isPreview || !IsPublic(isMedia) ? VaryByKey : Vary;
        // Without an age of its own an answer may be kept for as long as a cache sees fit; a change must be seen at once.
        headers.CacheControl = isPreview ? NeverStore : Revalidate;
    }

    private bool IsPublic(bool isMedia) =>
        settings.CurrentValue is { PublicAccess: true } delivery && (!isMedia || delivery.Media.PublicAccess);
}
