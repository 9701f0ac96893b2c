using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;

/// <summary>Document types. Whoever edits content reads them; only the settings section changes them.</summary>
internal static class DocumentTypeEndpoints
{
    private static readonly TypeStructure<IContentType> _structure = new("document-type", "document type");

    public static void MapDocumentTypes(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder reading = api.MapSection("/document-type", Constants.Applications.Content, Constants.Applications.Settings);
        reading.MapGet("/{id:guid}", ReadAsync);
        reading.MapGet("/configuration", Configuration);
        reading.MapGet("/allowed-at-root", (Paging paging, IContentTypeService types) => TypeStructure<IContentType>.AllowedAtRootAsync(types, paging));
        reading.MapGet("/{id:guid}/allowed-children", (Guid id, Guid? parentContentKey, Paging paging, IContentTypeService types) =>
            _structure.AllowedChildrenAsync(types, id, parentContentKey, paging));
        reading.MapGet("/{id:guid}/composition-references", (Guid id, IContentTypeService types) => _structure.CompositionReferencesAsync(types, id));
        reading.MapGet("/{id:guid}/blueprint", BlueprintsAsync);
        api.MapGet("/item/document-type", Items);
        api.MapGet("/item/document-type/search", Search);

        RouteGroupBuilder writing = api.MapSection("/document-type", Constants.Applications.Settings);
        writing.MapPost("", CreateAsync);
        writing.MapPut("/{id:guid}", UpdateAsync);
        writing.MapPost("/available-compositions", AvailableCompositionsAsync);
        writing.MapDelete("/{id:guid}", (Guid id, IContentTypeService types, ManagementAccess access) => _structure.DeleteAsync(types, id, access));
        writing.MapPost("/{id:guid}/copy", (Guid id, Body<MoveRequestModel> body, IContentTypeService types) => _structure.CopyAsync(types, id, body.Value));
        writing.MapPut("/{id:guid}/move", (Guid id, Body<MoveRequestModel> body, IContentTypeService types) => _structure.MoveAsync(types, id, body.Value));
    }

    private static async Task<IResult> ReadAsync(Guid id, IContentTypeService types) =>
        await types.GetAsync(id) is { } type ? EndpointExtensions.Ok(DocumentTypeMapping.Response(type)) : _structure.Problem(ContentTypeOperationStatus.NotFound);

    private static IResult Configuration(IOptionsMonitor<DataTypesSettings> dataTypes, IReservedFieldNamesService reserved) => EndpointExtensions.Ok(new
    {
        DataTypesCanBeChanged = dataTypes.CurrentValue.CanBeChanged,
        // This engine renders no pages.
        DisableTemplates = true,
        UseSegments = false,
        ReservedFieldNames = reserved.GetDocumentReservedFieldNames(),
    });

    private static async Task<IResult> BlueprintsAsync(Guid id, Paging paging, IContentTypeService types, IContentBlueprintEditingService blueprints)
    {
        if (await types.GetAsync(id) is null)
            return _structure.Problem(ContentTypeOperationStatus.NotFound);
        PagedModel<IContent> page = await paging.PartAsync(async (skip, take) =>
            (await blueprints.GetPagedByContentTypeAsync(id, skip, take)).Result ?? new PagedModel<IContent>(0, []));
        return EndpointExtensions.Ok(new PagedAnswer<DocumentTypeBlueprintItemResponseModel>(
            page.Total, [.. page.Items.Select(blueprint => new DocumentTypeBlueprintItemResponseModel(blueprint.Key, blueprint.Name ?? string.Empty, []))]));
    }

    private static IResult Items(Guid[] id, IContentTypeService types) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : types.GetMany(id).Select(DocumentTypeMapping.Item).ToArray());

    private static IResult Search(Paging paging, bool? isElement, IContentTypeService types, string query = "") => EndpointExtensions.Ok(
        paging.Of<DocumentTypeItemResponseModel>([.. TypeSearch.Find(types.GetAll(), query)
            .Where(type => isElement is null || type.IsElement == isElement)
            .Select(DocumentTypeMapping.Item)]));

    private static async Task<IResult> CreateAsync(
        Body<CreateDocumentTypeRequestModel> body, IContentTypeEditingService editing, IEntityService entities, PropertyKeys keys, ManagementAccess access)
    {
        if (body.Value.Id is { } id && entities.Exists(id))
            return new OperationProblem(StatusCodes.Status400BadRequest, "The id is already used") { Detail = "The document type id must be unique." };
        if (keys.Check(body.Value, null) is { } taken)
            return taken;
        ContentTypeCreateModel model = DocumentTypeMapping.Fill(
            new ContentTypeCreateModel { Key = body.Value.Id, ContainerKey = body.Value.Parent?.Id }, body.Value);
        Attempt<IContentType?, ContentTypeOperationStatus> result = await editing.CreateAsync(model, access.UserKey);
        return result is { Success: true, Result: { } type } ? new CreatedAnswer("document-type", type.Key.ToString()) : _structure.Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateDocumentTypeRequestModel> body, IContentTypeEditingService editing, IContentTypeService types, PropertyKeys keys, ManagementAccess access)
    {
        if (await types.GetAsync(id) is not { } type)
            return _structure.Problem(ContentTypeOperationStatus.NotFound);
        if (keys.Check(body.Value, id) is { } taken)
            return taken;
        Attempt<IContentType?, ContentTypeOperationStatus> result =
            await editing.UpdateAsync(type, DocumentTypeMapping.Fill(new ContentTypeUpdateModel(), body.Value), access.UserKey);
        return result.Success ? Results.Ok() : _structure.Problem(result.Status);
    }

    private static async Task<IResult> AvailableCompositionsAsync(
        Body<DocumentTypeCompositionRequestModel> body, IContentTypeEditingService editing, IContentTypeService types) =>
        EndpointExtensions.Ok(Compositions.Answer(
            await editing.GetAvailableCompositionsAsync(
                body.Value.Id, body.Value.CurrentCompositeIds, body.Value.CurrentPropertyAliases, body.Value.IsElement),
            types));
}
