using System.Text.Json.Nodes;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>The description says what the API does: every answer fits its schema, and every reference leads somewhere.</summary>
[NonParallelizable]
internal sealed class ApiDescriptionTests
{
    private JsonNode _description = null!;

    [OneTimeSetUp]
    public async Task ReadAsync() => _description = await GetAsync("openapi.json");

    [Test]
    public void References_LeadSomewhere()
    {
        foreach (string reference in References(_description))
            Assert.That(Resolve(reference), Is.Not.Null, reference);
    }

    [TestCase("/activities", "activities?take=100&facets=all&near=60.2,24.9")]
    [TestCase("/activities/{id}", "activities/avoin-taidehuone")]
    [TestCase("/activities", "activities?lang=sv&take=100&fields=summary,body,links,contactPersons,images,schedule")]
    [TestCase("/organisations", "organisations?take=100&facets=all")]
    [TestCase("/organisations/{id}", "organisations/pro-lapinlahti-ry")]
    [TestCase("/hubs", "hubs")]
    [TestCase("/hubs/{id}", "hubs/kymenlaakson-terveytta-kulttuurista")]
    [TestCase("/projects", "projects")]
    [TestCase("/projects/{id}", "projects/kulttuurisote")]
    [TestCase("/stories", "stories")]
    [TestCase("/art-forms", "art-forms")]
    [TestCase("/regions", "regions?lang=en")]
    [TestCase("/municipalities", "municipalities")]
    [TestCase("/occurrences", "occurrences?take=100&from=2026-12-01&to=2027-06-01")]
    [TestCase("/suggest", "suggest?q=t&take=50")]
    [TestCase("/changes", "changes")]
    public async Task Answer_FitsItsSchema(string path, string address)
    {
        if (address.StartsWith("hubs/", StringComparison.Ordinal))
            address = "hubs/" + Editor.Id("kymenlaakso");
        JsonNode schema = _description["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        Fits(await GetAsync(address), schema, address);
    }

    [Test]
    public async Task Refusal_FitsItsSchema() =>
        Fits(await RefusedAsync("activities?artForm=jazz"), _description["components"]!["schemas"]!["Problem"]!, "problem");

    [Test]
    public async Task Parameters_AreAllKnown()
    {
        foreach ((string path, JsonNode? item) in _description["paths"]!.AsObject())
        {
            if (path.Contains('{', StringComparison.Ordinal) || path is "/suggest" or "/changes" or "/openapi.json")
                continue;
            string[] described = [.. item!["get"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>())];
            JsonNode problem = await RefusedAsync(path[1..] + "?wrong=1");
            Assert.That(described, Is.EquivalentTo(problem["allowed"]!.AsArray().Select(name => name!.GetValue<string>())), path);
        }
    }

    [Test]
    public void Values_AllHaveExamplesThatFit()
    {
        foreach ((string name, JsonNode? schema) in _description["components"]!["schemas"]!.AsObject())
        {
            foreach ((string property, JsonNode? own) in schema!["properties"]?.AsObject() ?? [])
            {
                if (own!["example"] is { } example)
                    Fits(example, own, $"{name}.{property}");
                else if (own["type"] is JsonArray || own["type"]?.GetValue<string>() is "string" or "number" or "integer" or "boolean")
                    Assert.That(own["enum"] ?? own["const"], Is.Not.Null, $"{name}.{property}");
            }
        }
    }

    [Test]
    public async Task Parameters_AllHaveExamplesThatAreTaken()
    {
        foreach ((string path, JsonNode? item) in _description["paths"]!.AsObject())
        {
            foreach (JsonNode? parameter in item!["get"]!["parameters"]?.AsArray() ?? [])
            {
                string name = parameter!["name"]!.GetValue<string>();
                JsonNode? example = parameter["example"] ?? parameter["schema"]!["enum"]?[0] ?? parameter["schema"]!["items"]?["enum"]?[0];
                Assert.That(example, Is.Not.Null, $"{path} {name}");
                if (path.Contains('{', StringComparison.Ordinal) || name == "since" || example!.ToString() == "relevance")
                    continue;
                string value = example is JsonArray several ? string.Join(',', several.Select(one => one!.GetValue<string>())) : example.ToString();
                string needed = name == "radius" ? "&near=60.17,24.94" : path == "/suggest" && name != "q" ? "&q=mus" : string.Empty;
                if (name != "hub")
                    await GetAsync($"{path[1..]}?{name}={Uri.EscapeDataString(value)}{needed}");
            }
        }
    }

    private void Fits(JsonNode value, JsonNode schema, string place)
    {
        if (schema["$ref"] is { } reference)
            schema = Resolve(reference.GetValue<string>())!;
        if (schema["enum"] is { } allowed)
            Assert.That(allowed.AsArray().Select(one => one!.GetValue<string>()), Does.Contain(value.GetValue<string>()), place);
        switch (value)
        {
            case JsonObject item:
                Assert.That(schema["type"]!.GetValue<string>(), Is.EqualTo("object"), place);
                foreach (JsonNode? required in schema["required"]?.AsArray() ?? [])
                    Assert.That(item.ContainsKey(required!.GetValue<string>()), Is.True, $"{place}: {required}");
                foreach ((string name, JsonNode? property) in item)
                {
                    JsonNode? own = schema["properties"]?[name] ?? schema["additionalProperties"];
                    Assert.That(own, Is.Not.Null, $"{place}.{name} is not described");
                    if (property is not null)
                        Fits(property, own!, $"{place}.{name}");
                }

                break;
            case JsonArray list:
                Assert.That(schema["type"]!.GetValue<string>(), Is.EqualTo("array"), place);
                foreach (JsonNode? one in list)
                    Fits(one!, schema["items"]!, place + "[]");
                break;
            default:
                string kind = value.GetValueKind() switch
                {
                    System.Text.Json.JsonValueKind.Number => "number",
                    System.Text.Json.JsonValueKind.String => "string",
                    _ => "boolean",
                };
                string[] types = schema["type"] is JsonArray several ? [.. several.Select(one => one!.GetValue<string>())] : [schema["type"]!.GetValue<string>()];
                Assert.That(types.Select(type => type == "integer" ? "number" : type), Does.Contain(kind), place);
                break;
        }
    }

    private JsonNode? Resolve(string reference) => reference[2..].Split('/').Aggregate((JsonNode?)_description, (node, part) => node?[part]);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(property => property.Key == "$ref" ? [property.Value!.GetValue<string>()] : References(property.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
