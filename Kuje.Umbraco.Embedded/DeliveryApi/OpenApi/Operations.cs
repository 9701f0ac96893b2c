using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.OpenApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The operations of the Delivery API, under the ids that Umbraco gives them.</summary>
internal sealed class Operations(OpenApiDocument document, Components components, Responses responses, string[] cultures)
{
    private const string Documentation = "https://docs.umbraco.com/umbraco-cms/reference/content-delivery-api";

    private readonly Parameters _content = new(Documentation, "content");
    private readonly Parameters _media = new(Documentation + "/media-delivery-api", "media");

    public void Add()
    {
        document.Paths = [];
        AddContent(components.Refer(ContentSchemas.ContentResponse));
        AddMedia(components.Refer(ContentSchemas.MediaResponse));
    }

    private void AddContent(OpenApiSchemaReference item)
    {
        OpenApiOperation query = Content("GetContent2.0", "Lists content that a query finds.",
            _content.Fetch("ancestors", "children", "descendants"),
            _content.Filter(
                ("Filter by content type", new JsonArray("contentType:alias1")),
                ("Filter by content type, not", new JsonArray("contentType:!alias1")),
                ("Filter by name", new JsonArray("name:nodeName")),
                ("Filter by create date", new JsonArray("createDate>2026-01-01")),
                ("Filter by update date", new JsonArray("updateDate<:2026-01-01T12:00:00Z"))),
            _content.Sort("createDate", "level", "name", "sortOrder", "updateDate"),
            _content.Skip(),
            _content.Take());
        Answer(query, Responses.Found("A page of what was found.", Page("PagedIApiContentResponseModel", item)), responses.UnreadableOrUnknown());
        query.Responses!["404"] = Responses.NoStartItem("There is no such start item.");
        Put("/content", query);

        OpenApiOperation byPath = Content("GetContentItemByPath2.0", "Gets a content item by its path, or by its id.",
            Parameters.Path("The path of the item below its root, with or without slashes around; encoded slashes are read as slashes."));
        Answer(byPath, Responses.Found("The item.", item), responses.Unreadable("expand"));
        byPath.Responses!["301"] = Responses.Moved();
        AddRefusals(byPath);
        Put("/content/item/{path}", byPath);

        // Two templates that differ by the name of their parameter alone are no valid document; a slash at the end changes nothing.
        OpenApiOperation byId = Content("GetContentItemById2.0", "Gets a content item by its id.", Parameters.Id());
        Answer(byId, Responses.Found("The item.", item), responses.Unreadable("expand"));
        AddRefusals(byId);
        Put("/content/item/{id}/", byId);

        OpenApiOperation items = Content("GetContentItems2.0", "Gets content items by their ids.", Parameters.Ids());
        Answer(items, Responses.Found("Those that there are.", Schemas.List(item)), responses.Unreadable("id"));
        AddRefusals(items);
        items.Responses!["404"] = Responses.NoStartItem("There is no such start item.");
        Put("/content/items", items);
    }

    private void AddMedia(OpenApiSchemaReference item)
    {
        OpenApiOperation query = Media("GetMedia2.0", "Lists the media of a folder.",
            _media.Fetch("children"),
            _media.Filter(
                ("Filter by media type", new JsonArray("mediaType:alias1")),
                ("Filter by name", new JsonArray("name:nodeName"))),
            _media.Sort("createDate", "name", "sortOrder", "updateDate"),
            _media.Skip(),
            _media.Take());
        Answer(query, Responses.Found("A page of what was found.", Page("PagedIApiMediaWithCropsResponseModel", item)), responses.UnreadableOrUnknown());
        Put("/media", query);

        OpenApiOperation byPath = Media("GetMediaItemByPath2.0", "Gets a media item by its path, or by its id.",
            Parameters.Path("The names of the folders and of the item, with slashes between."));
        Answer(byPath, Responses.Found("The item.", item), responses.Unreadable("expand"));
        byPath.Responses!["404"] = Responses.Empty("There is no such item.");
        Put("/media/item/{path}", byPath);

        OpenApiOperation byId = Media("GetMediaItemById2.0", "Gets a media item by its id.", Parameters.Id());
        Answer(byId, Responses.Found("The item.", item), responses.Unreadable("expand"));
        byId.Responses!["404"] = Responses.Empty("There is no such item.");
        Put("/media/item/{id}/", byId);

        OpenApiOperation items = Media("GetMediaItems2.0", "Gets media items by their ids.", Parameters.Ids());
        Answer(items, Responses.Found("Those that there are.", Schemas.List(item)), responses.Unreadable("id"));
        Put("/media/items", items);
    }

    private OpenApiSchemaReference Page(string name, IOpenApiSchema item) => components.Define(
        components.Reserve(name), Schemas.Object(("total", Schemas.Integer("int64")), ("items", Schemas.List(item))));

    private OpenApiOperation Content(string id, string summary, params OpenApiParameter[] own) => Operation(
        id, "Content", summary,
        [.. own, _content.Expand(), _content.Fields(), Parameters.Language(cultures), Parameters.Segment(), Parameters.ApiKey(), Parameters.Preview(), Parameters.StartItem()]);

    private OpenApiOperation Media(string id, string summary, params OpenApiParameter[] own) => Operation(
        id, "Media", summary, [.. own, _media.Expand(), _media.Fields(), Parameters.ApiKey()]);

    private OpenApiOperation Operation(string id, string tag, string summary, OpenApiParameter[] parameters) => new()
    {
        OperationId = id,
        Tags = new HashSet<OpenApiTagReference> { new(tag, document) },
        Summary = summary,
        Parameters = [.. parameters],
        Responses = [],
    };

    private static void Answer(OpenApiOperation operation, OpenApiResponse found, OpenApiResponse refused)
    {
        operation.Responses!["200"] = found;
        operation.Responses["304"] = Responses.Empty("The client has the answer already, by its If-None-Match.");
        operation.Responses["400"] = refused;
        operation.Responses["401"] = Responses.Empty("The key of the API is missing or wrong.");
    }

    private static void AddRefusals(OpenApiOperation operation)
    {
        operation.Responses!["401"] = Responses.Empty("The key of the API is missing or wrong, or the content is for members who are signed in.");
        operation.Responses["403"] = Responses.Empty("The content is for other members.");
        operation.Responses["404"] = Responses.NoStartItem("There is no such item (then without a body), or no such start item.");
    }

    private void Put(string path, OpenApiOperation operation) => document.Paths.Add(DeliveryEndpoints.Root + path, new OpenApiPathItem
    {
        Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = operation },
    });
}
