using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Blueprints;

/// <summary>Document blueprints: documents to begin new ones with. The settings section keeps them; whoever creates documents uses them.</summary>
internal static class BlueprintEndpoints
{
    public static void MapBlueprints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/document-blueprint", Items);

        RouteGroupBuilder reading = api.MapSection("/document-blueprint", Constants.Applications.Content, Constants.Applications.Settings);
        reading.MapGet("/{id:guid}", ReadAsync);
        reading.MapGet("/{id:guid}/scaffold", ScaffoldAsync);
        reading.MapPost("/from-document", CreateFromDocumentAsync);

        RouteGroupBuilder writing = api.MapSection("/document-blueprint", Constants.Applications.Settings);
        writing.MapPost("", CreateAsync);
        writing.MapPut("/{id:guid}", UpdateAsync);
        writing.MapDelete("/{id:guid}", DeleteAsync);
        writing.MapPut("/{id:guid}/move", MoveAsync);
    }

    private static IResult Items(Guid[] id, IEntityService entities) => EndpointExtensions.Ok(id.Length == 0 ? [] : entities
        .GetAll(UmbracoObjectTypes.DocumentBlueprint, id).OfType<IDocumentEntitySlim>()
        .Select(blueprint => new DocumentBlueprintItemResponseModel(blueprint.Key, blueprint.Name ?? string.Empty, ContentTypeReference.Of(blueprint), [])).ToArray());

    private static async Task<IResult> ReadAsync(Guid id, IContentBlueprintEditingService blueprints, DocumentMapping mapping) =>
        await blueprints.GetAsync(id) is { } blueprint ? EndpointExtensions.Ok(mapping.Blueprint(blueprint)) : NotFound();

    private static async Task<IResult> ScaffoldAsync(Guid id, IContentBlueprintEditingService blueprints, DocumentMapping mapping) =>
        await blueprints.GetScaffoldedAsync(id) is { } blueprint ? EndpointExtensions.Ok(mapping.Blueprint(blueprint)) : NotFound();

    private static async Task<IResult> CreateAsync(
        Body<CreateBlueprintRequestModel> body, IContentBlueprintEditingService blueprints, IEntityService entities, ManagementAccess access)
    {
        CreateBlueprintRequestModel request = body.Value;
        if (request.Id is { } id && (id == Guid.Empty || entities.Exists(id)))
            return ContentProblems.Of(ContentEditingOperationStatus.DuplicateKey);
        Attempt<ContentCreateResult, ContentEditingOperationStatus> result = await blueprints.CreateAsync(
            request.Fill(new ContentBlueprintCreateModel { Key = request.Id, ContentTypeKey = request.DocumentType.Id, ParentKey = request.Parent?.Id }),
            access.UserKey);
        return result is { Success: true, Result.Content: { } blueprint }
            ? new CreatedAnswer("document-blueprint", blueprint.Key.ToString())
            : ContentProblems.Of(result.Status, result.Result?.ValidationResult, request);
    }

    private static async Task<IResult> CreateFromDocumentAsync(
        Body<CreateBlueprintFromDocumentRequestModel> body, IContentBlueprintEditingService blueprints, IEntityService entities, ManagementAccess access)
    {
        CreateBlueprintFromDocumentRequestModel request = body.Value;
        if (await access.DeniesAsync(ActionCreateBlueprintFromContent.ActionLetter, request.Document.Id))
            return OperationProblem.Forbidden;
        if (request.Id is { } id && (id == Guid.Empty || entities.Exists(id)))
            return ContentProblems.Of(ContentEditingOperationStatus.DuplicateKey);
        Attempt<ContentCreateResult, ContentEditingOperationStatus> result =
            await blueprints.CreateFromContentAsync(request.Document.Id, request.Name, request.Id, access.UserKey);
        return result is { Success: true, Result.Content: { } blueprint }
            ? new CreatedAnswer("document-blueprint", blueprint.Key.ToString())
            : ContentProblems.Of(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateBlueprintRequestModel> body, IContentBlueprintEditingService blueprints, ManagementAccess access)
    {
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> result =
            await blueprints.UpdateAsync(id, body.Value.Fill(new ContentBlueprintUpdateModel()), access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result?.ValidationResult, body.Value);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IContentBlueprintEditingService blueprints, ManagementAccess access)
    {
        Attempt<IContent?, ContentEditingOperationStatus> result = await blueprints.DeleteAsync(id, access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status);
    }

    private static async Task<IResult> MoveAsync(Guid id, Body<MoveRequestModel> body, IContentBlueprintEditingService blueprints, ManagementAccess access)
    {
        Attempt<ContentEditingOperationStatus> result = await blueprints.MoveAsync(id, body.Value.Target?.Id, access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Result);
    }

    private static OperationProblem NotFound() =>
        OperationProblem.NotFound(ContentEditingOperationStatus.NotFound, "The document blueprint could not be found");
}
