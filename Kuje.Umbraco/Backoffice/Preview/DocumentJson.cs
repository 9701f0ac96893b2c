using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Backoffice.Preview;

/// <summary>Renders a document as the Delivery API does: with Umbraco's own builder, and the JSON options of that API.</summary>
internal sealed class DocumentJson(
    IUmbracoContextFactory umbracoContexts,
    IVariationContextAccessor variations,
    IApiContentResponseBuilder responses,
    IOptionsMonitor<JsonOptions> options)
{
    private const string ItemPath = "/umbraco/delivery/api/v2/content/item/";

    private JsonSerializerOptions Json => options.Get(Constants.JsonOptionsNames.DeliveryApi).JsonSerializerOptions;

    public async Task WriteAsync(HttpContext http, IContent content, string? culture)
    {
        using var reference = umbracoContexts.EnsureUmbracoContext();
        var cache = reference.UmbracoContext.Content!;
        variations.VariationContext = new VariationContext(culture);

        var published = Render(await cache.GetByIdAsync(content.Key, preview: false), culture);

        // Builders of links and previews ask the request whether drafts may be shown.
        http.Request.Headers[Constants.DeliveryApi.HeaderNames.Preview] = "true";
        var draft = Render(await cache.GetByIdAsync(content.Key, preview: true), culture);

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using var writer = new Utf8JsonWriter(http.Response.BodyWriter.AsStream(leaveOpen: true));
        writer.WriteStartObject();
        writer.WriteString("key", content.Key);
        writer.WriteString("culture", culture);
        writer.WriteString("url", ItemPath + content.Key.ToString("D"));
        writer.WriteStartArray("cultures");
        foreach (var available in content.AvailableCultures)
        {
            writer.WriteStartObject();
            writer.WriteString("culture", available);
            writer.WriteString("name", content.GetCultureName(available));
            writer.WriteBoolean("isPublished", content.IsCulturePublished(available));
            writer.WriteBoolean("isEdited", content.IsCultureEdited(available));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "published", published);
        Write(writer, "draft", draft);
        writer.WriteEndObject();
        await writer.FlushAsync(http.RequestAborted);
    }

    private byte[]? Render(IPublishedContent? content, string? culture)
    {
        if (content is null || (culture is not null && !content.Cultures.ContainsKey(culture)))
        {
            return null;
        }

        IApiContentResponse? response = responses.Build(content);
        return response is null ? null : JsonSerializer.SerializeToUtf8Bytes<object>(response, Json);
    }

    private static void Write(Utf8JsonWriter writer, string name, byte[]? json)
    {
        writer.WritePropertyName(name);
        if (json is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
    }
}
