using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>The JSON that webhooks send: content in the form of the Delivery API.</summary>
internal sealed class WebhookJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : UmbracoJsonSerializer(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = encoders.CreateEncoder<WebhookJsonSerializer>(),
        Converters =
        {
            new JsonStringEnumConverter(),
            new UdiJsonConverter(),
            new UdiRangeJsonConverter(),
            new RuntimeTypeJsonConverter(),
            new ObjectJsonConverter(),
            new BlockValueJsonConverter(),
        },
    }), IWebhookJsonSerializer;
