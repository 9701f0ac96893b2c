using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.Webhooks;

/// <summary>Webhook payloads are written as Umbraco's other JSON is.</summary>
internal sealed class WebhookJsonSerializer(IJsonSerializer serializer) : IWebhookJsonSerializer
{
    public string Serialize(object? input) => serializer.Serialize(input);

    public T? Deserialize<T>(string input) => serializer.Deserialize<T>(input);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class => serializer.TryDeserialize(input, out value);
}
