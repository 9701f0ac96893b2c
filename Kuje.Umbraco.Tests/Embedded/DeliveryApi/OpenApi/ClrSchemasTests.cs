using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;
using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

/// <summary>Schemas of a site's own models, as the Delivery API writes them.</summary>
public class ClrSchemasTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    [TestCase(typeof(int?), """{"type":"integer","format":"int32","nullable":true}""")]
    [TestCase(typeof(Guid), """{"type":"string","format":"uuid"}""")]
    [TestCase(typeof(DateOnly[]), """{"type":"array","items":{"type":"string","format":"date"}}""")]
    [TestCase(typeof(Dictionary<string, bool>), """{"type":"object","additionalProperties":{"type":"boolean"}}""")]
    [TestCase(typeof(DayOfWeek), """{"enum":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"],"type":"string"}""")]
    [TestCase(typeof(object), "{}")]
    [TestCase(typeof(JsonElement), "{}")]
    public async Task Plain_IsWrittenInPlace(Type type, string schema) => Assert.That(await SchemaAsync(type), Is.EqualTo(schema));

    [Test]
    public async Task AModelByItsAlias_IsAnything() => Assert.That(await SchemaAsync(ModelType.For("article")), Is.EqualTo("{}"));

    [Test]
    public async Task AnObject_IsNamed_WithWhatIsWrittenOfIt()
    {
        var document = new OpenApiDocument { Info = new OpenApiInfo { Title = "x", Version = "1" }, Paths = [] };
        new ClrSchemas(new Components(document), Json).Of(typeof(List<Tree>));
        JsonNode tree = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0))!["components"]!["schemas"]!["TreeModel"]!;

        Assert.That(((JsonObject)tree["properties"]!).Select(member => member.Key), Is.EqualTo(new[] { "name", "note", "children" }));
        Assert.That(((JsonArray)tree["required"]!).Select(name => (string)name!), Is.EquivalentTo(new[] { "name", "note", "children" }));
        Assert.That((bool?)tree["properties"]!["note"]!["nullable"], Is.True);
        Assert.That((bool?)tree["properties"]!["name"]!["nullable"], Is.Null);
        Assert.That((string)tree["properties"]!["children"]!["items"]!["$ref"]!, Does.EndWith("/TreeModel"));
    }

    private static async Task<string> SchemaAsync(Type type)
    {
        var document = new OpenApiDocument { Info = new OpenApiInfo { Title = "x", Version = "1" }, Paths = [] };
        var components = new Components(document);
        components.Define(components.Reserve("X"), new OpenApiSchema { Type = JsonSchemaType.Array, Items = new ClrSchemas(components, Json).Of(type) });
        return JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0))!["components"]!["schemas"]!["X"]!["items"]!.ToJsonString();
    }

    private sealed record Tree(string Name, string? Note, IReadOnlyList<Tree> Children)
    {
        [JsonIgnore]
        public int Count => Children.Count;
    }
}
