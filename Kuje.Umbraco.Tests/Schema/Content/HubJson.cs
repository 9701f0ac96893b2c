using System.Text.Json;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>All that a frontend reads to draw a hub's page: the hub, and the nodes below it by type.</summary>
internal sealed record HubJson(JsonElement Hub, IReadOnlyDictionary<string, JsonElement[]> Below)
{
    /// <param name="fetch">Answers a path below <c>/umbraco/delivery/api/v2/content</c> with JSON.</param>
    public static async Task<HubJson> ReadAsync(Func<string, Task<JsonElement>> fetch, Guid hub, params string[] typesBelow)
    {
        var item = await fetch($"/item/{hub}?expand=properties[$all]");
        var below = new Dictionary<string, JsonElement[]>();
        foreach (var type in typesBelow)
        {
            var list = await fetch($"?fetch=descendants:{hub}&filter=contentType:{type}&take=100&expand=properties[$all]");
            below.Add(type, [.. list.GetProperty("items").EnumerateArray()]);
        }

        return new(item, below);
    }
}
