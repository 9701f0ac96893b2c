using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>All of a request that an answer may depend on. The host matters where domains are assigned, and to absolute addresses.</summary>
internal readonly record struct AnswerKey(
    string Path, string Query, string? Culture, string? Segment, string? StartItem, string Scheme, string? Host, string? PathBase)
{
    public long Bytes =>
        128 + (2L * (Path.Length + Query.Length + (Culture?.Length ?? 0) + (Segment?.Length ?? 0) + (StartItem?.Length ?? 0) + (Host?.Length ?? 0) + (PathBase?.Length ?? 0)));

    public static AnswerKey Of(HttpRequest request)
    {
        IHeaderDictionary headers = request.Headers;
        return new AnswerKey(
            request.Path.Value ?? string.Empty,
            request.QueryString.Value ?? string.Empty,
            headers.AcceptLanguage,
            headers[Constants.DeliveryApi.HeaderNames.AcceptSegment],
            headers[Constants.DeliveryApi.HeaderNames.StartItem],
            request.Scheme,
            request.Host.Value,
            request.PathBase.Value);
    }
}
