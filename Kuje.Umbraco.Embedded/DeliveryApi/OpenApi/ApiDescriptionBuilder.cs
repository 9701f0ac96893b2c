using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Makes the OpenAPI document of the Delivery API for the types that the site has now.</summary>
internal sealed class ApiDescriptionBuilder(
    ContentTypeReader types, IDataTypeService dataTypes, ILanguageService languages, DeliveryJson json)
{
    // What Umbraco 17 writes, and all generators read.
    private const OpenApiSpecVersion Version = OpenApiSpecVersion.OpenApi3_0;

    public async Task<byte[]> BuildAsync(CancellationToken cancellationToken)
    {
        Dictionary<int, string> names = (await dataTypes.GetAllAsync()).ToDictionary(type => type.Id, type => types.NameOf(type.Name ?? string.Empty));
        string[] cultures = [.. (await languages.GetAllAsync()).Select(language => language.IsoCode)];
        OpenApiDocument document = Build(names, cultures);
        using var bytes = new MemoryStream();
        await document.SerializeAsync(bytes, Version, OpenApiConstants.Json, new OpenApiJsonWriterSettings { Terse = true }, cancellationToken);
        return bytes.ToArray();
    }

    private OpenApiDocument Build(Dictionary<int, string> dataTypeNames, string[] cultures)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "Umbraco Delivery API",
                Version = "Latest",
                Description = "The published content and media of this site as JSON, with a schema for each of its types. "
                    + "More about the Delivery API is in [its documentation](https://docs.umbraco.com/umbraco-cms/reference/content-delivery-api).",
            },
            Tags = new HashSet<OpenApiTag> { new() { Name = "Content" }, new() { Name = "Media" } },
        };
        var components = new Components(document);
        var clr = new ClrSchemas(components, json.Options);
        var contents = new ContentSchemas(components, clr);
        contents.Add(types.Read(), new PropertySchemas(components, clr, contents, id => dataTypeNames.GetValueOrDefault(id, "DataType")));
        new Operations(document, components, new Responses(components), cultures).Add();
        return document;
    }
}
