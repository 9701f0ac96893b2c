using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kuje.Umbraco.Embedded.Serialization;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>The JSON of the Management API, both ways: what is required must be there, what is not nullable must not be null.</summary>
internal static class ManagementJson
{
    public const string ContentType = "application/json; charset=utf-8";

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // Blocks in blocks are the deepest.
            MaxDepth = 512,
            Converters =
            {
                new JsonStringEnumConverter(),
                new UtcMomentJsonConverter(),
                new UdiJsonConverter(),
                new UdiRangeJsonConverter(),
                new ObjectJsonConverter(),
                new BlockValueJsonConverter(layoutName: "layout"),
            },
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
