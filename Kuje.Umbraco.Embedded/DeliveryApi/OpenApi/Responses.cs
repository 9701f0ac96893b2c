using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.OpenApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The answers of the operations, problem details among them.</summary>
internal sealed class Responses
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    private readonly OpenApiSchemaReference _unreadable;
    private readonly OpenApiSchemaReference _unknown;

    public Responses(Components components)
    {
        OpenApiSchema unknown = Schemas.Object(("type", Schemas.Text()), ("title", Schemas.Text()), ("status", Schemas.Integer("int32")), ("detail", Schemas.Text()));
        unknown.Description = "Problem details (RFC 9457) of a query that asks for what does not exist.";
        _unknown = components.Define(components.Reserve("ProblemDetails"), unknown);
        OpenApiSchema unreadable = Schemas.Object(
            ("type", Schemas.Text()), ("title", Schemas.Text()), ("status", Schemas.Integer("int32")),
            ("errors", Schemas.Map(Schemas.List(Schemas.Text()))), ("traceId", Schemas.Text()));
        unreadable.Description = "Problem details (RFC 9457) of parameters that cannot be read: what is wrong, by the parameter's name.";
        _unreadable = components.Define(components.Reserve("HttpValidationProblemDetails"), unreadable);
    }

    public static OpenApiResponse Found(string description, IOpenApiSchema schema) => new()
    {
        Description = description,
        Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("A strong validator of the answer, for If-None-Match.") },
        Content = Content(Json, new OpenApiMediaType { Schema = schema }),
    };

    public static OpenApiResponse Empty(string description) => new() { Description = description };

    public static OpenApiResponse NoStartItem(string description) => new()
    {
        Description = description,
        Content = Content(Json, new OpenApiMediaType { Schema = Schemas.Text(), Example = "The Start-Item could not be found" }),
    };

    public static OpenApiResponse Moved() => new()
    {
        Description = "The content was renamed or moved.",
        Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Location"] = Header("The path of the content now."),
            ["Location-Start-Item-Path"] = Header("The URL segment of the root it is below."),
            ["Location-Start-Item-Id"] = Header("The id of the root it is below."),
        },
    };

    /// <summary>A parameter that cannot be read.</summary>
    public OpenApiResponse Unreadable(string parameter) => Refused(_unreadable, Example(parameter));

    /// <summary>A parameter that cannot be read, or a query for what does not exist.</summary>
    public OpenApiResponse UnreadableOrUnknown() => Refused(
        new OpenApiSchema { OneOf = [_unreadable, _unknown] },
        Example("take"),
        Example(OperationProblem.UnknownFetch),
        Example(OperationProblem.UnknownFilter),
        Example(OperationProblem.UnknownSort));

    private static OpenApiResponse Refused(IOpenApiSchema schema, params (string Name, JsonNode Value)[] examples) => new()
    {
        Description = "A parameter cannot be read, or does not exist.",
        Content = Content(Problem, new OpenApiMediaType
        {
            Schema = schema,
            Examples = examples.ToDictionary(example => example.Name, IOpenApiExample (example) => new OpenApiExample { Value = example.Value }),
        }),
    };

    private static (string Name, JsonNode Value) Example(OperationProblem problem) => (problem.Title, new JsonObject
    {
        ["type"] = problem.Type, ["title"] = problem.Title, ["status"] = problem.Status, ["detail"] = problem.Detail,
    });

    private static (string Name, JsonNode Value) Example(string parameter) => ("Parameter cannot be read", new JsonObject
    {
        ["type"] = "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        ["title"] = "One or more validation errors occurred.",
        ["status"] = 400,
        ["errors"] = new JsonObject { [parameter] = new JsonArray("The value 'x' is not valid.") },
        ["traceId"] = "00-7f7bb2f5a5d0a5f0d2a0b1c2d3e4f506-00f067aa0ba902b7-00",
    });

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = Schemas.Text() };

    private static Dictionary<string, IOpenApiMediaType> Content(string type, OpenApiMediaType body) => new() { [type] = body };
}
