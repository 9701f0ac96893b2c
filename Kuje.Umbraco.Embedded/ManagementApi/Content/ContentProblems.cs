using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Content;

/// <summary>Why content is not edited as was asked.</summary>
internal static class ContentProblems
{
    public static OperationProblem Of(ContentEditingOperationStatus status) => status switch
    {
        ContentEditingOperationStatus.NotFound => OperationProblem.NotFound(status, "The content could not be found"),
        ContentEditingOperationStatus.ContentTypeNotFound => OperationProblem.NotFound(status, "The requested content type could not be found"),
        ContentEditingOperationStatus.ParentNotFound => OperationProblem.NotFound(status, "The targeted content parent could not be found"),
        ContentEditingOperationStatus.TemplateNotFound => OperationProblem.NotFound(status, "The requested template could not be found"),
        ContentEditingOperationStatus.PropertyTypeNotFound => OperationProblem.NotFound(status, "One or more property types could not be found"),
        ContentEditingOperationStatus.NotAllowed => OperationProblem.BadRequest(
            status, "Operation not permitted",
            "The attempted operation was not permitted, likely due to a permission/configuration mismatch with the operation."),
        ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch => OperationProblem.BadRequest(
            status, "Content type culture variance mismatch", "The content type variance did not match that of the passed content data."),
        ContentEditingOperationStatus.ContentTypeSegmentVarianceMismatch => OperationProblem.BadRequest(
            status, "Content type segment variance mismatch", "The content type variance did not match that of the passed content data."),
        ContentEditingOperationStatus.PropertyTypeCultureVarianceMismatch => OperationProblem.BadRequest(
            status, "Property type culture variance mismatch", "One or more property types were misaligned with the passed content data."),
        ContentEditingOperationStatus.PropertyTypeSegmentVarianceMismatch => OperationProblem.BadRequest(
            status, "Property type segment variance mismatch", "One or more property types were misaligned with the passed content data."),
        ContentEditingOperationStatus.InvalidCulture => OperationProblem.BadRequest(
            status, "Invalid culture", "One or more of the supplied culture codes did not match the configured languages."),
        ContentEditingOperationStatus.InTrash => OperationProblem.BadRequest(
            status, "Content is in the recycle bin", "Could not perform the operation because the targeted content was in the recycle bin."),
        ContentEditingOperationStatus.NotInTrash => OperationProblem.BadRequest(
            status, "Content is not in the recycle bin", "The attempted operation requires the targeted content to be in the recycle bin."),
        ContentEditingOperationStatus.SortingInvalid => OperationProblem.BadRequest(
            status, "Invalid sorting options", "The supplied sorting operations were invalid. Additional details can be found in the log."),
        ContentEditingOperationStatus.ParentInvalid => OperationProblem.BadRequest(
            status, "Invalid parent", "The targeted parent was not valid for the operation."),
        ContentEditingOperationStatus.TemplateNotAllowed => OperationProblem.BadRequest(
            status, "Template not allowed", "The selected template was not allowed for the operation."),
        ContentEditingOperationStatus.DuplicateKey => OperationProblem.BadRequest(
            status, "Invalid Id", "The supplied id is already in use."),
        ContentEditingOperationStatus.InvalidKey => OperationProblem.BadRequest(status, "Invalid Id", "The supplied id is not valid."),
        ContentEditingOperationStatus.DuplicateName => OperationProblem.BadRequest(
            status, "Duplicate name", "The supplied name is already in use for the same content type."),
        ContentEditingOperationStatus.CannotDeleteWhenReferenced => OperationProblem.BadRequest(
            status, "Cannot delete a referenced content item", "Cannot delete a referenced document, while the setting ContentSettings.DisableDeleteWhenReferenced is enabled."),
        ContentEditingOperationStatus.CannotMoveToRecycleBinWhenReferenced => OperationProblem.BadRequest(
            status, "Cannot move a referenced document to the recycle bin", "Cannot move a referenced document to the recycle bin, while the setting ContentSettings.DisableDeleteWhenReferenced is enabled."),
        ContentEditingOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the content operation."),
        _ => OperationProblem.BadRequest(status, "The content cannot be edited so", $"The operation is refused: {status}."),
    };

    /// <summary>The same, with what is wrong with which value.</summary>
    public static OperationProblem Of(ContentEditingOperationStatus status, ContentValidationResult? validation, ContentRequestModel request)
    {
        if (status != ContentEditingOperationStatus.PropertyValidationError)
            return Of(status);
        var errors = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (PropertyValidationError error in validation?.ValidationErrors ?? [])
        {
            string path = Path(error, request);
            errors[path] = [.. errors.GetValueOrDefault(path, []), .. error.ErrorMessages];
        }

        return OperationProblem.BadRequest(status, "Validation failed", "One or more properties did not pass validation") with { Errors = errors };
    }

    private static string Path(PropertyValidationError error, ContentRequestModel request)
    {
        for (int i = 0; i < request.Values.Count; i++)
        {
            ContentValueModel value = request.Values[i];
            if (value.Alias.InvariantEquals(error.Alias) && Same(value.Culture, error.Culture) && Same(value.Segment, error.Segment))
                return $"$.values[{i}].value{error.JsonPath}";
        }

        return $"$.values[?(@.alias == '{error.Alias}' && @.culture == {Quoted(error.Culture)} && @.segment == {Quoted(error.Segment)})].Value{error.JsonPath}";
    }

    private static bool Same(string? left, string? right) => string.Equals(left ?? string.Empty, right ?? string.Empty, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string? text) => text is null ? "null" : $"'{text}'";
}
