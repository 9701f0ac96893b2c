using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>The JSON of property values, as Umbraco stores it and reads it.</summary>
internal class UmbracoJsonSerializer : IJsonSerializer
{
    private readonly JsonSerializerOptions _options;

    public UmbracoJsonSerializer(IJsonSerializerEncoderFactory encoders)
        : this(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = encoders.CreateEncoder<UmbracoJsonSerializer>(),
            Converters =
            {
                new JsonStringEnumConverter(),
                new UdiJsonConverter(),
                new UdiRangeJsonConverter(),
                new ObjectJsonConverter(),
                new BlockValueJsonConverter(),
            },
        })
    {
    }

    protected UmbracoJsonSerializer(JsonSerializerOptions options) => _options = options;

    public string Serialize(object? input) => JsonSerializer.Serialize(input, _options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, _options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = input switch
        {
            JsonNode node => node.Deserialize<T>(_options),
            string text when text.DetectIsJson() => Deserialize<T>(text),
            _ => null,
        };
        return value is not null;
    }
}
