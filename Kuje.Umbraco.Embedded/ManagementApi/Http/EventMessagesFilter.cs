using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>What notification handlers have to say goes out in a header, which the client shows.</summary>
internal sealed class EventMessagesFilter(IEventMessagesFactory messages) : IEndpointFilter
{
    // Headers are ASCII, which is what the default encoder writes.
    private static readonly JsonSerializerOptions Ascii = new(JsonSerializerDefaults.Web);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        object? answer = await next(context);
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method) && messages.GetOrDefault() is { Count: > 0 } said)
        {
            context.HttpContext.Response.Headers[Constants.Headers.Notifications] = JsonSerializer.Serialize(
                said.GetAll().Select(message => new { message.Message, message.Category, Type = message.MessageType.ToString() }),
                Ascii);
        }

        return answer;
    }
}
