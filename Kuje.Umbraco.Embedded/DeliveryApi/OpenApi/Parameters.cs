using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The parameters of the operations, with examples of what they take.</summary>
/// <param name="Documentation">Where what is asked for is explained.</param>
/// <param name="Kind">What is asked for: content or media.</param>
internal sealed record Parameters(string Documentation, string Kind)
{
    private static readonly string[] References = ["id", "path"];

    public static OpenApiParameter Id() => new()
    {
        Name = "id", In = ParameterLocation.Path, Required = true, Schema = Schemas.Text("uuid"),
    };

    public static OpenApiParameter Path(string description) => new()
    {
        Name = "path", In = ParameterLocation.Path, Required = true, Description = description, Schema = Schemas.Text(),
    };

    public static OpenApiParameter Ids()
    {
        OpenApiSchema ids = Schemas.List(Schemas.Text("uuid"));
        ids.UniqueItems = true;
        return new OpenApiParameter { Name = "id", In = ParameterLocation.Query, Schema = ids, Description = "The ids asked for; what is not there is left out." };
    }

    public static OpenApiParameter ApiKey() => Header(
        Constants.DeliveryApi.HeaderNames.ApiKey, "The key of the API: for drafts, and for everything where access is not public.", Schemas.Text());

    public static OpenApiParameter Preview() => Header(
        Constants.DeliveryApi.HeaderNames.Preview, "Whether to request draft content; takes the key of the API.", new OpenApiSchema { Type = JsonSchemaType.Boolean });

    public static OpenApiParameter Segment() => Header(
        Constants.DeliveryApi.HeaderNames.AcceptSegment, "The segment to return, for content that varies by segment.", Schemas.Text());

    public static OpenApiParameter StartItem() => Header(
        Constants.DeliveryApi.HeaderNames.StartItem, "The root that paths and lists begin at: its id or its URL segment.", Schemas.Text());

    public static OpenApiParameter Language(IEnumerable<string> cultures)
    {
        OpenApiParameter language = Header(
            Constants.DeliveryApi.HeaderNames.AcceptLanguage, "The culture to return, one ISO code; the site's default where there is none.", Schemas.Text());
        language.Examples = Examples([("Default", string.Empty), .. cultures.Select(culture => (culture, culture))]);
        return language;
    }

    public OpenApiParameter Expand() => Query(
        "expand",
        "Defines the properties that should be expanded in the response",
        Schemas.Text(),
        ("Expand none", string.Empty),
        ("Expand all properties", "properties[$all]"),
        ("Expand specific property", "properties[alias1]"),
        ("Expand specific properties", "properties[alias1,alias2]"),
        ("Expand nested properties", "properties[alias1[properties[nestedAlias1,nestedAlias2]]]"));

    public OpenApiParameter Fields() => Query(
        "fields",
        "Defines which properties should be included in the response; all of them where it is not given",
        Schemas.Text(),
        ("Include all properties", "properties[$all]"),
        ("Include only specific property", "properties[alias1]"),
        ("Include only specific properties", "properties[alias1,alias2]"),
        ("Include only specific nested properties", "properties[alias1[properties[nestedAlias1,nestedAlias2]]]"));

    public OpenApiParameter Fetch(params string[] selectors) => Query(
        "fetch",
        $"Specifies the {Kind} items to fetch",
        Schemas.Text(),
        [.. selectors.SelectMany(selector => References.Select(by => ($"Select all {selector} of an item by {by}", (JsonNode)$"{selector}:{by}")))]);

    public OpenApiParameter Filter(params (string Name, JsonNode Value)[] examples) => Query(
        "filter", $"Defines how to filter the fetched {Kind} items; each must match", Schemas.List(Schemas.Text()), examples);

    public OpenApiParameter Sort(params string[] fields) => Query(
        "sort",
        $"Defines how to sort the found {Kind} items",
        Schemas.List(Schemas.Text()),
        [.. fields.Select(field => ($"Sort by {field}", (JsonNode)new JsonArray($"{field}:asc")))]);

    public OpenApiParameter Skip() => Count("skip", 0);

    public OpenApiParameter Take() => Count("take", 10);

    private OpenApiParameter Count(string name, int otherwise)
    {
        OpenApiSchema count = Schemas.Integer("int32");
        count.Default = otherwise;
        count.Minimum = "0";
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = $"Specifies the number of found {Kind} items to {name}. Use this to control pagination of the response.",
            Schema = count,
        };
    }

    private OpenApiParameter Query(string name, string description, OpenApiSchema schema, params (string Name, JsonNode Value)[] examples) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = $"{description}. Refer to [the documentation]({Documentation}#query-parameters) for more details on this.",
        Schema = schema,
        Examples = Examples(examples),
    };

    private static OpenApiParameter Header(string name, string description, OpenApiSchema schema) => new()
    {
        Name = name, In = ParameterLocation.Header, Description = description, Schema = schema,
    };

    private static Dictionary<string, IOpenApiExample> Examples(IEnumerable<(string Name, string Value)> examples) =>
        Examples(examples.Select(example => (example.Name, (JsonNode)example.Value)));

    private static Dictionary<string, IOpenApiExample> Examples(IEnumerable<(string Name, JsonNode Value)> examples) =>
        examples.ToDictionary(example => example.Name, IOpenApiExample (example) => new OpenApiExample { Value = example.Value });
}
