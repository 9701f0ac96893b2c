using Microsoft.OpenApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Schemas that others are made of.</summary>
internal static class Schemas
{
    public static OpenApiSchema Text(string? format = null) => new() { Type = JsonSchemaType.String, Format = format };

    public static OpenApiSchema Constant(string value) => new() { Type = JsonSchemaType.String, Const = value };

    public static OpenApiSchema Number(string format) => new() { Type = JsonSchemaType.Number, Format = format };

    public static OpenApiSchema Integer(string format) => new() { Type = JsonSchemaType.Integer, Format = format };

    public static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    public static OpenApiSchema Map(IOpenApiSchema values) => new() { Type = JsonSchemaType.Object, AdditionalProperties = values };

    /// <summary>An object whose members are always there.</summary>
    public static OpenApiSchema Object(params ReadOnlySpan<(string Name, IOpenApiSchema Schema)> members)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach ((string name, IOpenApiSchema schema) in members)
            properties[name] = schema;
        return new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties, Required = new SortedSet<string>(properties.Keys, StringComparer.Ordinal) };
    }

    /// <summary>The value or null. A schema that others refer to is left as it is.</summary>
    public static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema inline)
            return new OpenApiSchema { OneOf = [schema, Null()] };
        if (inline is { Type: { } type, Const: null, Enum: null })
            inline.Type = type | JsonSchemaType.Null;
        else if (inline.OneOf is { Count: > 0 } choices)
            choices.Add(Null());
        else if (inline.Const is not null || inline.Enum is not null)
            return new OpenApiSchema { OneOf = [inline, Null()] };
        return inline;
    }

    private static OpenApiSchema Null() => new() { Type = JsonSchemaType.Null };
}
