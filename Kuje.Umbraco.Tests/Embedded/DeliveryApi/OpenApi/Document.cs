using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

/// <summary>The OpenAPI document as tests read it.</summary>
internal static class Document
{
    public const string Address = "/umbraco/swagger/delivery/swagger.json";

    public static void AssertIsValid(string json)
    {
        ReadResult read = OpenApiDocument.Parse(json, "json", new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });
        Assert.That(read.Diagnostic!.Errors, Is.Empty);
        Assert.That(read.Diagnostic.Warnings, Is.Empty);
        Assert.That(Unresolved(JsonNode.Parse(json)!), Is.Empty);
    }

    public static async Task<JsonNode> GetAsync(HttpClient http) => JsonNode.Parse(await http.GetStringAsync(Address))!;

    public static JsonNode? Schema(this JsonNode document, string name) => document["components"]!["schemas"]![name];

    /// <summary>The schema of a property of a document type.</summary>
    public static JsonNode? Property(this JsonNode document, string type, string alias) => document.Schema(type + "ContentPropertiesModel")?["properties"]?[alias];

    private static IEnumerable<string> Unresolved(JsonNode document)
    {
        foreach (string reference in References(document).Distinct())
        {
            JsonNode? found = document;
            foreach (string part in reference.Split('/').Skip(1))
                found = found?[part];
            if (found is null)
                yield return reference;
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Key switch
        {
            "$ref" => [(string)member.Value!],
            "mapping" => ((JsonObject)member.Value!).Select(mapped => (string)mapped.Value!),
            _ => References(member.Value),
        }),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };
}
