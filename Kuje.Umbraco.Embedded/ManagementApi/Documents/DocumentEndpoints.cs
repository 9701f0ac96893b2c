using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentQuery;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents: read, checked, created, saved and deleted.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/document", Constants.Applications.Content);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapGet("/{id:guid}/published", ReadPublishedAsync);
        group.MapPost("", CreateAsync);
        group.MapPost("/validate", ValidateCreateAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapGet("/configuration", Configuration);
    }

    private static IResult Configuration(IOptionsMonitor<ContentSettings> content) => EndpointExtensions.Ok(new
    {
        content.CurrentValue.DisableDeleteWhenReferenced,
        content.CurrentValue.DisableUnpublishWhenReferenced,
        content.CurrentValue.AllowEditInvariantFromNonDefault,
        AllowNonExistingSegmentsCreation = true,
    });

    /// <summary>The one endpoint of version 1.1.</summary>
    public static void MapDocumentValidation(this IEndpointRouteBuilder api) =>
        api.MapSection("/document", Constants.Applications.Content).MapPut("/{id:guid}/validate", ValidateUpdateAsync);

    private static async Task<IResult> ReadAsync(Guid id, IContentQueryService documents, DocumentMapping mapping, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionBrowse.ActionLetter, id))
            return OperationProblem.Forbidden;
        Attempt<ContentScheduleQueryResult?, ContentQueryOperationStatus> found = await documents.GetWithSchedulesAsync(id);
        return found.Result is { } result ? EndpointExtensions.Ok(await mapping.ResponseAsync(result.Content, result.Schedules)) : Unknown;
    }

    private static async Task<IResult> ReadPublishedAsync(Guid id, IContentService documents, DocumentMapping mapping, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionBrowse.ActionLetter, id))
            return OperationProblem.Forbidden;
        return documents.GetById(id) is { Published: true } document && documents.GetVersion(document.PublishedVersionId) is { } version
            ? EndpointExtensions.Ok(await mapping.PublishedAsync(document, version))
            : OperationProblem.NotFound(ContentEditingOperationStatus.NotFound, "The document could not be found");
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateDocumentRequestModel> body, IContentEditingService editing, IContentTypeService types, IEntityService entities,
        PropertyPermissions permissions, ManagementAccess access)
    {
        CreateDocumentRequestModel request = body.Value;
        if (await DeniesAsync(access, ActionNew.ActionLetter, request.Parent?.Id, request))
            return OperationProblem.Forbidden;
        if (request.Id is { } id && (id == Guid.Empty || entities.Exists(id)))
            return ContentProblems.Of(ContentEditingOperationStatus.DuplicateKey);
        if (await types.GetAsync(request.DocumentType.Id) is { } type)
            request = permissions.Writable(request, type.CompositionPropertyTypes, null);
        Attempt<ContentCreateResult, ContentEditingOperationStatus> result = await editing.CreateAsync(Model(request), access.UserKey);
        return result is { Success: true, Result.Content: { } document }
            ? new CreatedAnswer("document", document.Key.ToString())
            : ContentProblems.Of(result.Status, result.Result?.ValidationResult, request);
    }

    private static async Task<IResult> ValidateCreateAsync(Body<CreateDocumentRequestModel> body, IContentEditingService editing, ManagementAccess access)
    {
        if (await DeniesAsync(access, ActionNew.ActionLetter, body.Value.Parent?.Id, body.Value))
            return OperationProblem.Forbidden;
        Attempt<ContentValidationResult, ContentEditingOperationStatus> result = await editing.ValidateCreateAsync(Model(body.Value), access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result, body.Value);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateDocumentRequestModel> body, IContentEditingService editing, IContentService documents, PropertyPermissions permissions, ManagementAccess access)
    {
        if (await DeniesAsync(access, ActionUpdate.ActionLetter, id, body.Value))
            return OperationProblem.Forbidden;
        UpdateDocumentRequestModel request = Writable(body.Value, documents.GetById(id), permissions);
        ContentUpdateModel model = request.Fill(new ContentUpdateModel { TemplateKey = request.Template?.Id });
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> result = await editing.UpdateAsync(id, model, access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result?.ValidationResult, body.Value);
    }

    private static async Task<IResult> ValidateUpdateAsync(
        Guid id, Body<ValidateUpdateDocumentRequestModel> body, IContentEditingService editing, IContentService documents, PropertyPermissions permissions,
        ManagementAccess access)
    {
        if (await DeniesAsync(access, ActionUpdate.ActionLetter, id, body.Value))
            return OperationProblem.Forbidden;
        ValidateUpdateDocumentRequestModel request = Writable(body.Value, documents.GetById(id), permissions);
        ValidateContentUpdateModel model = request.Fill(new ValidateContentUpdateModel
        {
            TemplateKey = request.Template?.Id,
            Cultures = request.Cultures?.ToHashSet(),
        });
        Attempt<ContentValidationResult, ContentEditingOperationStatus> result = await editing.ValidateUpdateAsync(id, model, access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result, body.Value);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionDelete.ActionLetter, id))
            return OperationProblem.Forbidden;
        Attempt<IContent?, ContentEditingOperationStatus> result = await editing.DeleteAsync(id, access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status);
    }

    private static TRequest Writable<TRequest>(TRequest request, IContent? document, PropertyPermissions permissions)
        where TRequest : ContentRequestModel =>
        document is null ? request : permissions.Writable(request, document.Properties.Select(property => property.PropertyType), document);

    private static async Task<bool> DeniesAsync(ManagementAccess access, string permission, Guid? document, ContentRequestModel request) =>
        await access.DeniesAsync(permission, document)
        || await access.DeniesCulturesAsync(request.Variants.Select(variant => variant.Culture).Concat(request.Values.Select(value => value.Culture)));

    private static ContentCreateModel Model(CreateDocumentRequestModel request) => request.Fill(new ContentCreateModel
    {
        Key = request.Id,
        ContentTypeKey = request.DocumentType.Id,
        ParentKey = request.Parent?.Id,
        TemplateKey = request.Template?.Id,
    });

    internal static OperationProblem Unknown { get; } =
        OperationProblem.NotFound(ContentQueryOperationStatus.ContentNotFound, "The document could not be found");
}
