using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Schemas of what the Delivery API writes for a type, read from the same options that it writes with.</summary>
internal sealed class ClrSchemas(Components components, JsonSerializerOptions json)
{
    private readonly Dictionary<Type, string> _names = [];

    private static readonly Dictionary<Type, Func<OpenApiSchema>> Plain = new()
    {
        [typeof(string)] = static () => Schemas.Text(),
        [typeof(char)] = static () => Schemas.Text(),
        [typeof(bool)] = static () => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        [typeof(byte)] = static () => Schemas.Integer("int32"),
        [typeof(short)] = static () => Schemas.Integer("int32"),
        [typeof(int)] = static () => Schemas.Integer("int32"),
        [typeof(long)] = static () => Schemas.Integer("int64"),
        [typeof(float)] = static () => Schemas.Number("float"),
        [typeof(double)] = static () => Schemas.Number("double"),
        [typeof(decimal)] = static () => Schemas.Number("double"),
        [typeof(Guid)] = static () => Schemas.Text("uuid"),
        [typeof(Uri)] = static () => Schemas.Text("uri-reference"),
        [typeof(DateTime)] = static () => Schemas.Text("date-time"),
        [typeof(DateTimeOffset)] = static () => Schemas.Text("date-time"),
        [typeof(DateOnly)] = static () => Schemas.Text("date"),
        [typeof(TimeOnly)] = static () => Schemas.Text("time"),
        [typeof(TimeSpan)] = static () => Schemas.Text(),
        [typeof(byte[])] = static () => Schemas.Text("byte"),
    };

    /// <summary>Says which schema stands for a type, wherever it is met.</summary>
    public void Name(Type type, string name) => _names[type] = name;

    public IOpenApiSchema Of(Type type)
    {
        if (_names.TryGetValue(type, out string? known))
            return components.Refer(known);
        if (Plain.TryGetValue(type, out Func<OpenApiSchema>? plain))
            return plain();
        // A model of a document type by its alias; what would be written of it is for its converter to say.
        if (type is ModelType)
            return new OpenApiSchema();
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Schemas.OrNull(Of(underlying));
        if (type.IsEnum)
            return Choice(type);
        if (Info(type) is not { } info)
            return new OpenApiSchema();
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => Schemas.List(Of(info.ElementType ?? typeof(object))),
            JsonTypeInfoKind.Dictionary => Schemas.Map(Of(info.ElementType ?? typeof(object))),
            JsonTypeInfoKind.Object when type != typeof(object) => Component(type, info),
            _ => new OpenApiSchema(),
        };
    }

    /// <summary>The members that are written of a type, in their order.</summary>
    public OpenApiSchema Members(Type type)
    {
        OpenApiSchema schema = Schemas.Object();
        foreach (JsonPropertyInfo member in Info(type)?.Properties ?? [])
        {
            if (member.Get is null || member.IsExtensionData)
                continue;
            IOpenApiSchema value = Of(member.PropertyType);
            schema.Properties![member.Name] = member.IsGetNullable && Nullable.GetUnderlyingType(member.PropertyType) is null ? Schemas.OrNull(value) : value;
            if (member.ShouldSerialize is null)
                schema.Required!.Add(member.Name);
        }

        return schema;
    }

    private OpenApiSchemaReference Component(Type type, JsonTypeInfo info)
    {
        string name = components.Reserve(NameOf(type));
        _names[type] = name;
        return components.Define(name, info.PolymorphismOptions is { DerivedTypes: { Count: > 0 } derived }
            ? new OpenApiSchema { AnyOf = [.. derived.Select(one => Of(one.DerivedType))] }
            : Members(type));
    }

    private OpenApiSchema Choice(Type type)
    {
        JsonNode[] values = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(Enum.ToObject(type, value), type, json)!)];
        return new OpenApiSchema
        {
            Type = Array.TrueForAll(values, value => value.GetValueKind() == JsonValueKind.String) ? JsonSchemaType.String : JsonSchemaType.Integer,
            Enum = [.. values],
        };
    }

    // A site's own model may be of a type that cannot be described: it is then anything.
    private JsonTypeInfo? Info(Type type)
    {
        try
        {
            return json.GetTypeInfo(type);
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string NameOf(Type type)
    {
        string name = type.IsGenericType
            ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(argument => NameOf(argument)))
            : type.Name.Replace("[]", "List", StringComparison.Ordinal);
        return name.EndsWith("Model", StringComparison.Ordinal) ? name : name + "Model";
    }
}
