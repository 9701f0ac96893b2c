using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;

/// <summary>Document types. Whoever edits content reads them; only the settings section changes them.</summary>
internal static class DocumentTypeEndpoints
{
    public static void MapDocumentTypes(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder reading = api.MapSection("/document-type", Constants.Applications.Content, Constants.Applications.Settings);
        reading.MapGet("/{id:guid}", async (Guid id, IContentTypeService types) =>
            await types.GetAsync(id) is { } type ? EndpointExtensions.Ok(DocumentTypeMapping.Response(type)) : Problem(ContentTypeOperationStatus.NotFound));
        reading.MapGet("/allowed-at-root", async (Paging paging, IContentTypeService types) =>
            EndpointExtensions.Ok(Page(await types.GetAllAllowedAsRootAsync(paging.Skip, paging.Take))));
        reading.MapGet("/{id:guid}/allowed-children", async (Guid id, Guid? parentContentKey, Paging paging, IContentTypeService types) =>
        {
            Attempt<PagedModel<IContentType>?, ContentTypeOperationStatus> result =
                await types.GetAllowedChildrenAsync(id, parentContentKey, paging.Skip, paging.Take);
            return result is { Success: true, Result: { } page } ? EndpointExtensions.Ok(Page(page)) : Problem(result.Status);
        });
        reading.MapGet("/{id:guid}/composition-references", async (Guid id, IContentTypeService types) =>
            await types.GetAsync(id) is { } type
                ? EndpointExtensions.Ok(types.GetComposedOf(type.Id)
                    .Select(user => new DocumentTypeCompositionReferenceResponseModel(user.Key, user.Name, user.Icon)).ToArray())
                : Problem(ContentTypeOperationStatus.NotFound));
        api.MapGet("/item/document-type", (Guid[] id, IContentTypeService types) =>
            EndpointExtensions.Ok(id.Length == 0 ? [] : types.GetMany(id)
                .Select(type => new DocumentTypeItemResponseModel(type.Key, type.Name, type.IsElement, type.Icon, type.Description, [])).ToArray()));

        RouteGroupBuilder writing = api.MapSection("/document-type", Constants.Applications.Settings);
        writing.MapPost("", CreateAsync);
        writing.MapPut("/{id:guid}", UpdateAsync);
        writing.MapDelete("/{id:guid}", async (Guid id, IContentTypeService types, ManagementAccess access) =>
            await types.DeleteAsync(id, access.UserKey) is var status && status == ContentTypeOperationStatus.Success ? Results.Ok() : Problem(status));
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateDocumentTypeRequestModel> body, IContentTypeEditingService editing, IEntityService entities, ManagementAccess access)
    {
        if (body.Value.Id is { } id && entities.Exists(id))
            return new OperationProblem(StatusCodes.Status400BadRequest, "The id is already used") { Detail = "The document type id must be unique." };
        ContentTypeCreateModel model = DocumentTypeMapping.Fill(
            new ContentTypeCreateModel { Key = body.Value.Id, ContainerKey = body.Value.Parent?.Id }, body.Value);
        Attempt<IContentType?, ContentTypeOperationStatus> result = await editing.CreateAsync(model, access.UserKey);
        return result is { Success: true, Result: { } type } ? new CreatedAnswer("document-type", type.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateDocumentTypeRequestModel> body, IContentTypeEditingService editing, IContentTypeService types, ManagementAccess access)
    {
        if (await types.GetAsync(id) is not { } type)
            return Problem(ContentTypeOperationStatus.NotFound);
        Attempt<IContentType?, ContentTypeOperationStatus> result =
            await editing.UpdateAsync(type, DocumentTypeMapping.Fill(new ContentTypeUpdateModel(), body.Value), access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static PagedAnswer<AllowedDocumentTypeResponseModel> Page(PagedModel<IContentType> page) =>
        new(page.Total, [.. page.Items.Select(type => new AllowedDocumentTypeResponseModel(type.Key, type.Name, type.Description, type.Icon))]);

    private static OperationProblem Problem(ContentTypeOperationStatus status) => status switch
    {
        ContentTypeOperationStatus.NotFound => OperationProblem.NotFound(status, "Not Found", "The specified document type was not found"),
        ContentTypeOperationStatus.DataTypeNotFound =>
            OperationProblem.NotFound(status, "Data Type not found", "One or more of the specified data types were not found"),
        ContentTypeOperationStatus.DuplicateAlias =>
            OperationProblem.BadRequest(status, "Duplicate alias", "The specified document type alias is already in use"),
        ContentTypeOperationStatus.InvalidAlias =>
            OperationProblem.BadRequest(status, "Invalid alias", "The specified document type alias is invalid"),
        ContentTypeOperationStatus.InvalidPropertyTypeAlias =>
            OperationProblem.BadRequest(status, "Invalid property type alias", "One or more property type aliases are invalid"),
        ContentTypeOperationStatus.DuplicatePropertyTypeAlias =>
            OperationProblem.BadRequest(status, "Duplicate property type alias", "One or more property type aliases are already in use, all property type aliases must be unique."),
        ContentTypeOperationStatus.InvalidComposition =>
            OperationProblem.BadRequest(status, "Invalid composition", "The specified document type composition is invalid"),
        ContentTypeOperationStatus.InvalidInheritance =>
            OperationProblem.BadRequest(status, "Invalid inheritance", "The specified document type inheritance is invalid"),
        ContentTypeOperationStatus.CancelledByNotification =>
            OperationProblem.BadRequest(status, "Cancelled by notification", "A notification handler prevented the document type operation"),
        ContentTypeOperationStatus.NotAllowed =>
            OperationProblem.BadRequest(status, "Operation not permitted", "The attempted operation was not permitted"),
        _ => OperationProblem.BadRequest(status, "The document type cannot be changed so", $"The document type is refused: {status}."),
    };
}
