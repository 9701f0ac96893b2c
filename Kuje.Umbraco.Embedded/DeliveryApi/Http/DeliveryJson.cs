using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>Writes answers as JSON, by the options of the name that sites know from Umbraco (<see cref="Constants.JsonOptionsNames.DeliveryApi"/>).</summary>
internal sealed class DeliveryJson(IOptionsMonitor<JsonOptions> options, AnswerCache answers)
{
    public const string Json = "application/json; charset=utf-8";
    private const string Problem = "application/problem+json; charset=utf-8";

    // Blocks in blocks are the deepest, at six levels of JSON each; see PropertySelection.MaxDepth.
    private const int MaxDepth = 512;

    public static void Configure(JsonOptions options)
    {
        JsonSerializerOptions json = options.JsonSerializerOptions;
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.TypeInfoResolver = new DeliveryJsonTypes();
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.MaxDepth = MaxDepth;
        json.Converters.Add(new JsonStringEnumConverter());
    }

    /// <summary>Answers with what was found; null made of it is nothing to show.</summary>
    public Task<bool> WriteAsync<T>(HttpContext http, AnswerSubject subject, Func<T?> build)
        where T : class =>
        answers.AnswerAsync(http, subject, () => build() is { } value ? JsonSerializer.SerializeToUtf8Bytes(value, Options) : null);

    public Task WriteAsync<T>(HttpContext http, T value, int status) =>
        SendAsync(http, JsonSerializer.SerializeToUtf8Bytes(value, Options), Json, status);

    public Task WriteProblemAsync<T>(HttpContext http, T problem, int status = StatusCodes.Status400BadRequest) =>
        SendAsync(http, JsonSerializer.SerializeToUtf8Bytes(problem, Options), Problem, status);

    public JsonSerializerOptions Options => options.Get(Constants.JsonOptionsNames.DeliveryApi).JsonSerializerOptions;

    private static async Task SendAsync(HttpContext http, byte[] body, string contentType, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
