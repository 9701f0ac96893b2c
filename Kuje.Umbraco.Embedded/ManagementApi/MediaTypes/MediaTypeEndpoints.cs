using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.MediaTypes;

/// <summary>Media types. Whoever edits media or picks them reads them; only the settings section changes them.</summary>
internal static class MediaTypeEndpoints
{
    private static readonly TypeStructure<IMediaType> _structure = new("media-type", "media type");

    public static void MapMediaTypes(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder reading = api.MapSection(
            "/media-type", Constants.Applications.Media, Constants.Applications.Content, Constants.Applications.Settings);
        reading.MapGet("/{id:guid}", ReadAsync);
        reading.MapGet("/configuration", Configuration);
        reading.MapGet("/allowed-at-root", (Paging paging, IMediaTypeService types) => TypeStructure<IMediaType>.AllowedAtRootAsync(types, paging));
        reading.MapGet("/{id:guid}/allowed-children", (Guid id, Guid? parentContentKey, Paging paging, IMediaTypeService types) =>
            _structure.AllowedChildrenAsync(types, id, parentContentKey, paging));
        reading.MapGet("/{id:guid}/composition-references", (Guid id, IMediaTypeService types) => _structure.CompositionReferencesAsync(types, id));

        RouteGroupBuilder items = api.MapGroup("/item/media-type");
        items.MapGet("", Items);
        items.MapGet("/allowed", AllowedAsync);
        items.MapGet("/folders", FoldersAsync);
        items.MapGet("/search", Search);

        RouteGroupBuilder writing = api.MapSection("/media-type", Constants.Applications.Settings);
        writing.MapPost("", CreateAsync);
        writing.MapPut("/{id:guid}", UpdateAsync);
        writing.MapPost("/available-compositions", AvailableCompositionsAsync);
        writing.MapDelete("/{id:guid}", (Guid id, IMediaTypeService types, ManagementAccess access) => _structure.DeleteAsync(types, id, access));
        writing.MapPost("/{id:guid}/copy", (Guid id, Body<MoveRequestModel> body, IMediaTypeService types) => _structure.CopyAsync(types, id, body.Value));
        writing.MapPut("/{id:guid}/move", (Guid id, Body<MoveRequestModel> body, IMediaTypeService types) => _structure.MoveAsync(types, id, body.Value));
    }

    private static async Task<IResult> ReadAsync(Guid id, IMediaTypeService types) =>
        await types.GetAsync(id) is { } type ? EndpointExtensions.Ok(MediaTypeMapping.Response(type)) : _structure.Problem(ContentTypeOperationStatus.NotFound);

    private static IResult Configuration(IReservedFieldNamesService reserved) =>
        EndpointExtensions.Ok(new { ReservedFieldNames = reserved.GetMediaReservedFieldNames() });

    private static IResult Items(Guid[] id, IMediaTypeService types) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : types.GetMany(id).Select(MediaTypeMapping.Item).ToArray());

    /// <summary>The types that a file can become, by its extension; those made for it before those that take any.</summary>
    private static async Task<IResult> AllowedAsync(Paging paging, IMediaTypeEditingService editing, string fileExtension = "")
    {
        PagedModel<MediaTypeFileExtensionMatchResult> found =
            await editing.GetMediaTypesForFileExtensionWithMatchInfoAsync(fileExtension.TrimStart('.'), 0, int.MaxValue);
        return EndpointExtensions.Ok(paging.Of<MediaTypeItemResponseModel>([.. found.Items.Select(match => MediaTypeMapping.Item(match.MediaType))]));
    }

    private static async Task<IResult> FoldersAsync(Paging paging, IMediaTypeEditingService editing)
    {
        PagedModel<IMediaType> found = await editing.GetFolderMediaTypes(0, int.MaxValue);
        return EndpointExtensions.Ok(paging.Of<MediaTypeItemResponseModel>([.. found.Items.Select(MediaTypeMapping.Item)]));
    }

    private static IResult Search(Paging paging, IMediaTypeService types, string query = "") => EndpointExtensions.Ok(
        paging.Of<MediaTypeItemResponseModel>([.. TypeSearch.Find(types.GetAll(), query).Select(MediaTypeMapping.Item)]));

    private static async Task<IResult> CreateAsync(
        Body<CreateMediaTypeRequestModel> body, IMediaTypeEditingService editing, IEntityService entities, PropertyKeys keys, ManagementAccess access)
    {
        if (body.Value.Id is { } id && entities.Exists(id))
            return new OperationProblem(StatusCodes.Status400BadRequest, "The id is already used") { Detail = "The media type id must be unique." };
        if (keys.Check(body.Value, null) is { } taken)
            return taken;
        MediaTypeCreateModel model = MediaTypeMapping.Fill(
            new MediaTypeCreateModel { Key = body.Value.Id, ContainerKey = body.Value.Parent?.Id }, body.Value);
        Attempt<IMediaType?, ContentTypeOperationStatus> result = await editing.CreateAsync(model, access.UserKey);
        return result is { Success: true, Result: { } type } ? new CreatedAnswer("media-type", type.Key.ToString()) : _structure.Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateMediaTypeRequestModel> body, IMediaTypeEditingService editing, IMediaTypeService types, PropertyKeys keys, ManagementAccess access)
    {
        if (await types.GetAsync(id) is not { } type)
            return _structure.Problem(ContentTypeOperationStatus.NotFound);
        if (keys.Check(body.Value, id) is { } taken)
            return taken;
        Attempt<IMediaType?, ContentTypeOperationStatus> result =
            await editing.UpdateAsync(type, MediaTypeMapping.Fill(new MediaTypeUpdateModel(), body.Value), access.UserKey);
        return result.Success ? Results.Ok() : _structure.Problem(result.Status);
    }

    private static async Task<IResult> AvailableCompositionsAsync(
        Body<MediaTypeCompositionRequestModel> body, IMediaTypeEditingService editing, IMediaTypeService types) =>
        EndpointExtensions.Ok(Compositions.Answer(
            await editing.GetAvailableCompositionsAsync(body.Value.Id, body.Value.CurrentCompositeIds, body.Value.CurrentPropertyAliases), types));
}
