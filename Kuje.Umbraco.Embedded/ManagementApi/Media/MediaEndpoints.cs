using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Media;

/// <summary>Media: read, checked, created and saved.</summary>
internal static class MediaEndpoints
{
    private const int MaxSide = 4000;

    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/media", Constants.Applications.Media);
        group.MapPost("", CreateAsync);
        group.MapPost("/validate", ValidateCreateAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapPut("/{id:guid}/validate", ValidateUpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);

        // Those who edit documents pick media.
        RouteGroupBuilder reading = api.MapSection("/media", Constants.Applications.Media, Constants.Applications.Content);
        reading.MapGet("/{id:guid}", ReadAsync);
        reading.MapGet("/urls", Urls);
        reading.MapGet("/configuration", Configuration);
        api.MapGet("/imaging/resize/urls", ResizedUrls);
    }

    private static IResult Configuration(IOptionsMonitor<ContentSettings> settings) => EndpointExtensions.Ok(new
    {
        settings.CurrentValue.DisableDeleteWhenReferenced,
        settings.CurrentValue.DisableUnpublishWhenReferenced,
    });

    private static async Task<IResult> ReadAsync(Guid id, IMediaEditingService editing, ContentValues values, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(id))
            return OperationProblem.Forbidden;
        return await editing.GetAsync(id) is { } media
            ? EndpointExtensions.Ok(new MediaResponseModel(
                media.Key, media.Trashed, ContentTypeReference.Of(media.ContentType), [], values.Of(media),
                [new MediaVariantResponseModel(media.CreateDate, media.UpdateDate, null, null, media.Name ?? string.Empty)]))
            : OperationProblem.NotFound(ContentEditingOperationStatus.NotFound, "The requested Media could not be found");
    }

    private static IResult Urls(
        Guid[] id, IMediaService mediaService, IOptionsMonitor<ContentSettings> settings, MediaUrlGeneratorCollection generators, HttpRequest request) =>
        EndpointExtensions.Ok((id.Length == 0 ? [] : mediaService.GetByIds(id)).Select(media => new MediaUrlInfoResponseModel(
            media.Key, [.. Paths(media, settings, generators).Select(url => new MediaUrlInfo(null, Absolute(url, request)))])).ToArray());

    /// <summary>Pictures for lists, in a size that fits there.</summary>
    private static IResult ResizedUrls(
        Guid[] id, int? width, int? height, ImageCropMode? mode, IMediaService mediaService, IOptionsMonitor<ContentSettings> settings,
        MediaUrlGeneratorCollection generators, IImageUrlGenerator images, HttpRequest request)
    {
        int? w = width is > 0 and <= MaxSide ? width : null;
        int? h = height is > 0 and <= MaxSide ? height : null;
        return EndpointExtensions.Ok((id.Length == 0 ? [] : mediaService.GetByIds(id)).Select(media => new MediaUrlInfoResponseModel(
            media.Key,
            [.. Paths(media, settings, generators).Take(1).Select(url => new MediaUrlInfo(null, Absolute(Resized(url), request)))])).ToArray());

        // Drawings have no size, and other files no picture: those go as they are.
        string? Resized(string url)
        {
            string extension = Path.GetExtension(url).TrimStart('.');
            return images.SupportedImageFileTypes.Contains(extension, StringComparer.OrdinalIgnoreCase)
                ? images.GetImageUrl(new ImageUrlGenerationOptions(url) { Width = w, Height = h, ImageCropMode = mode })
                : extension.Equals("svg", StringComparison.OrdinalIgnoreCase) ? url : null;
        }
    }

    private static IEnumerable<string> Paths(IMedia media, IOptionsMonitor<ContentSettings> settings, MediaUrlGeneratorCollection generators) =>
        media.GetUrls(settings.CurrentValue, generators).OfType<string>();

    private static string? Absolute(string? url, HttpRequest request) =>
        url?.StartsWith('/') == true ? $"{request.Scheme}://{request.Host}{request.PathBase}{url}" : url;

    private static async Task<IResult> CreateAsync(
        Body<CreateMediaRequestModel> body, IMediaEditingService editing, IEntityService entities, ManagementAccess access)
    {
        CreateMediaRequestModel request = body.Value;
        if (await access.DeniesMediaAsync(request.Parent?.Id))
            return OperationProblem.Forbidden;
        MediaCreateModel model = Model(request);
        if (request.Id is { } id && (id == Guid.Empty || entities.Exists(id)))
        {
            Attempt<ContentValidationResult, ContentEditingOperationStatus> check = await editing.ValidateCreateAsync(model);
            return check.Success
                ? ContentProblems.Of(ContentEditingOperationStatus.DuplicateKey)
                : ContentProblems.Of(check.Status, check.Result, request);
        }

        Attempt<MediaCreateResult, ContentEditingOperationStatus> result = await editing.CreateAsync(model, access.UserKey);
        return result is { Success: true, Result.Content: { } media }
            ? new CreatedAnswer("media", media.Key.ToString())
            : ContentProblems.Of(result.Status, result.Result?.ValidationResult, request);
    }

    private static async Task<IResult> ValidateCreateAsync(Body<CreateMediaRequestModel> body, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(body.Value.Parent?.Id))
            return OperationProblem.Forbidden;
        Attempt<ContentValidationResult, ContentEditingOperationStatus> result = await editing.ValidateCreateAsync(Model(body.Value));
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result, body.Value);
    }

    private static async Task<IResult> UpdateAsync(Guid id, Body<UpdateMediaRequestModel> body, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(id))
            return OperationProblem.Forbidden;
        Attempt<MediaUpdateResult, ContentEditingOperationStatus> result =
            await editing.UpdateAsync(id, body.Value.Fill(new MediaUpdateModel()), access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result?.ValidationResult, body.Value);
    }

    private static async Task<IResult> ValidateUpdateAsync(
        Guid id, Body<UpdateMediaRequestModel> body, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(id))
            return OperationProblem.Forbidden;
        Attempt<ContentValidationResult, ContentEditingOperationStatus> result =
            await editing.ValidateUpdateAsync(id, body.Value.Fill(new MediaUpdateModel()));
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status, result.Result, body.Value);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(id))
            return OperationProblem.Forbidden;
        Attempt<IMedia?, ContentEditingOperationStatus> result = await editing.DeleteAsync(id, access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(result.Status);
    }

    private static MediaCreateModel Model(CreateMediaRequestModel request) => request.Fill(new MediaCreateModel
    {
        Key = request.Id,
        ContentTypeKey = request.MediaType.Id,
        ParentKey = request.Parent?.Id,
    });
}
