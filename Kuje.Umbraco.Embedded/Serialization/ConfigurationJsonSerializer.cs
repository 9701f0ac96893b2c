using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>The JSON of data type configurations; it reads also what was written with other casing, numbers and booleans as text.</summary>
internal sealed class ConfigurationJsonSerializer(IJsonSerializerEncoderFactory encoders)
    : UmbracoJsonSerializer(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = encoders.CreateEncoder<ConfigurationJsonSerializer>(),
        Converters =
        {
            new JsonStringEnumConverter(),
            new ObjectJsonConverter(),
            new UdiJsonConverter(),
            new UdiRangeJsonConverter(),
            new TolerantBooleanJsonConverter(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(NameByConfigurationField),
    }), IConfigurationEditorJsonSerializer
{
    /// <summary>A configuration's property is called what its field is called in the editor.</summary>
    private static void NameByConfigurationField(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            object[]? attributes = property.AttributeProvider?.GetCustomAttributes(typeof(ConfigurationFieldAttribute), inherit: true);
            if (attributes is [ConfigurationFieldAttribute { Key: { Length: > 0 } key }, ..])
                property.Name = key;
        }
    }
}
