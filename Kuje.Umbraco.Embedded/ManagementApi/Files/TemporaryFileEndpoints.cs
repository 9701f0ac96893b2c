using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Files;

/// <summary>Files that are uploaded before the content that will use them is saved.</summary>
internal static class TemporaryFileEndpoints
{
    private const long Kilobyte = 1024;

    public static void MapTemporaryFiles(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapGroup("/temporary-file");
        group.MapPost("", CreateAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapGet("/configuration", Configuration);
    }

    private static async Task<IResult> ReadAsync(Guid id, ITemporaryFileService files) => await files.GetAsync(id) is { } file
        ? EndpointExtensions.Ok(new { Id = file.Key, file.AvailableUntil, file.FileName })
        : Problem(TemporaryFileOperationStatus.NotFound);

    private static async Task<IResult> DeleteAsync(Guid id, ITemporaryFileService files)
    {
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> result = await files.DeleteAsync(id);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static IResult Configuration(IOptions<ContentSettings> content, IOptions<RuntimeSettings> runtime) => EndpointExtensions.Ok(new
    {
        content.Value.Imaging.ImageFileTypes,
        DisallowedUploadedFilesExtensions = content.Value.DisallowedUploadedFileExtensions,
        content.Value.AllowedUploadedFileExtensions,
        MaxFileSize = runtime.Value.MaxRequestLength,
    });

    private static async Task<IResult> CreateAsync(HttpContext http, ITemporaryFileService files, IOptions<RuntimeSettings> runtime)
    {
        if (!http.Request.HasFormContentType)
            return new OperationProblem(StatusCodes.Status415UnsupportedMediaType, "The body must be a form");
        // In kilobytes; without the setting the server's own limit holds.
        if (runtime.Value.MaxRequestLength is { } limit && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit * Kilobyte;
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The client reads the number of bytes from the title.
            long? most = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
            return new OperationProblem(StatusCodes.Status413PayloadTooLarge, $"The file is too big: this site takes at most {most ?? 0} bytes")
            {
                Errors = new Dictionary<string, string[]> { ["File"] = ["The file is too big."] },
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return new RequestProblem("$", exception.Message);
        }

        if (!Guid.TryParse(form["Id"], out Guid id))
            return new RequestProblem("Id", "The Id field is required.");
        if (form.Files.GetFile("File") is not { } file)
            return new RequestProblem("File", "The File field is required.");
        // Browsers send names; what looks like a path is cut down to one.
        string name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (string.IsNullOrWhiteSpace(name))
            return Problem(TemporaryFileOperationStatus.InvalidFileName);
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> result =
            await files.CreateAsync(new CreateTemporaryFileModel { Key = id, FileName = name, OpenReadStream = file.OpenReadStream });
        return result.Success ? new CreatedAnswer("temporary-file", id.ToString()) : Problem(result.Status);
    }

    private static OperationProblem Problem(TemporaryFileOperationStatus status) => status switch
    {
        TemporaryFileOperationStatus.NotFound => OperationProblem.NotFound(status, "The temporary file could not be found"),
        TemporaryFileOperationStatus.FileExtensionNotAllowed =>
            OperationProblem.BadRequest(status, "File extension not allowed", "The file extension is not allowed."),
        TemporaryFileOperationStatus.KeyAlreadyUsed =>
            OperationProblem.BadRequest(status, "Key already used", "The specified key is already used."),
        TemporaryFileOperationStatus.InvalidFileName =>
            OperationProblem.BadRequest(status, "Invalid file name", "The specified file name is not valid."),
        _ => OperationProblem.BadRequest(status, "The file cannot be taken", "The file is refused for what it contains."),
    };
}
