using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>Says which classes stand behind the interfaces of the Delivery API, so that all of their members are written.</summary>
internal sealed class DeliveryJsonTypes : DefaultJsonTypeInfoResolver
{
    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo info = base.GetTypeInfo(type, options);
        if (type == typeof(IApiContent))
            Derive(info, typeof(ApiContent));
        else if (type == typeof(IApiContentResponse))
            Derive(info, typeof(ApiContentResponse));
        else if (type == typeof(IRichTextElement))
            Derive(info, typeof(RichTextRootElement), typeof(RichTextGenericElement), typeof(RichTextTextElement));
        return info;
    }

    private static void Derive(JsonTypeInfo info, params ReadOnlySpan<Type> types)
    {
        // A site's own response builder may return a class of its own: it is written as what it derives from.
        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor,
        };
        foreach (Type type in types)
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type));
    }
}
