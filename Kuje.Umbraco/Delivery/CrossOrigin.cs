using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Delivery;

/// <summary>Lets pages of other origins read the API in a browser.</summary>
internal static class CrossOrigin
{
    private const string Any = "*";

    public static bool AllowsAny(DeliveryOptions options) => options.AllowedOrigins is null or [] || options.AllowedOrigins.Contains(Any);

    /// <summary>Says who may read the answer.</summary>
    public static void Allow(HttpContext context, DeliveryOptions options)
    {
        IHeaderDictionary headers = context.Response.Headers;

        // Also to who names no origin: a proxy may give this answer to who does.
        if (AllowsAny(options))
            headers.AccessControlAllowOrigin = Any;
        else if (context.Request.Headers.Origin is [{ Length: > 0 } origin] && options.AllowedOrigins!.Contains(origin, StringComparer.OrdinalIgnoreCase))
            headers.AccessControlAllowOrigin = origin;
        else
            return;
        headers.AccessControlExposeHeaders = "ETag, Content-Language";
    }

    /// <summary>Answers <c>OPTIONS</c>, also as the browser's question before the real one.</summary>
    public static Task AnswerAsync(HttpContext context, string methods)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        IHeaderDictionary headers = context.Response.Headers;
        headers.Allow = methods;
        headers.Vary = "Origin";
        if (headers.AccessControlAllowOrigin.Count > 0)
        {
            headers.AccessControlAllowMethods = methods;
            headers.AccessControlAllowHeaders = "Accept-Language, Api-Key, If-None-Match";
            headers.AccessControlMaxAge = "86400";
        }

        return Task.CompletedTask;
    }
}
