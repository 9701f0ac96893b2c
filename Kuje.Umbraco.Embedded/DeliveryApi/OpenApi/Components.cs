using Microsoft.OpenApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The named schemas of a document. A name is reserved before its schema is made, since schemas refer to each other in circles.</summary>
internal sealed class Components
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<string, IOpenApiSchema> _schemas = new(StringComparer.Ordinal);

    public Components(OpenApiDocument document)
    {
        _document = document;
        _document.Components = new OpenApiComponents { Schemas = _schemas };
    }

    /// <summary>A name that no other schema has: the one wished for, or with a number after it.</summary>
    public string Reserve(string wished)
    {
        string name = wished;
        for (int number = 2; !_schemas.TryAdd(name, new OpenApiSchema()); number++)
            name = wished + number;
        return name;
    }

    public OpenApiSchemaReference Define(string reserved, OpenApiSchema schema)
    {
        _schemas[reserved] = schema;
        return Refer(reserved);
    }

    public OpenApiSchemaReference Refer(string name) => new(name, _document);
}
