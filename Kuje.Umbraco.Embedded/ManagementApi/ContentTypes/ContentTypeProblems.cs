using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

/// <summary>Why a document type or media type (<c>kind</c>) is not changed as was asked.</summary>
internal static class ContentTypeProblems
{
    public static OperationProblem Of(ContentTypeOperationStatus status, string kind) => status switch
    {
        ContentTypeOperationStatus.NotFound => OperationProblem.NotFound(status, "Not Found", $"The specified {kind} was not found"),
        ContentTypeOperationStatus.DataTypeNotFound =>
            OperationProblem.NotFound(status, "Data Type not found", "One or more of the specified data types were not found"),
        ContentTypeOperationStatus.DuplicateAlias =>
            OperationProblem.BadRequest(status, "Duplicate alias", $"The specified {kind} alias is already in use"),
        ContentTypeOperationStatus.InvalidAlias =>
            OperationProblem.BadRequest(status, "Invalid alias", $"The specified {kind} alias is invalid"),
        ContentTypeOperationStatus.InvalidPropertyTypeAlias =>
            OperationProblem.BadRequest(status, "Invalid property type alias", "One or more property type aliases are invalid"),
        ContentTypeOperationStatus.DuplicatePropertyTypeAlias => OperationProblem.BadRequest(
            status, "Duplicate property type alias", "One or more property type aliases are already in use, all property type aliases must be unique."),
        ContentTypeOperationStatus.InvalidComposition =>
            OperationProblem.BadRequest(status, "Invalid composition", $"The specified {kind} composition is invalid"),
        ContentTypeOperationStatus.InvalidInheritance =>
            OperationProblem.BadRequest(status, "Invalid inheritance", $"The specified {kind} inheritance is invalid"),
        ContentTypeOperationStatus.CancelledByNotification =>
            OperationProblem.BadRequest(status, "Cancelled by notification", $"A notification handler prevented the {kind} operation"),
        ContentTypeOperationStatus.NotAllowed =>
            OperationProblem.BadRequest(status, "Operation not permitted", "The attempted operation was not permitted"),
        _ => OperationProblem.BadRequest(status, $"The {kind} cannot be changed so", $"The {kind} is refused: {status}."),
    };

    public static OperationProblem Of(ContentTypeStructureOperationStatus status, string kind) => status switch
    {
        ContentTypeStructureOperationStatus.NotFound => OperationProblem.NotFound(status, "Not Found", $"The specified {kind} was not found"),
        ContentTypeStructureOperationStatus.ContainerNotFound => OperationProblem.NotFound(status, "Container not found", "The specified container was not found"),
        ContentTypeStructureOperationStatus.NotAllowedByPath => OperationProblem.BadRequest(
            status, "Not allowed by path", $"The {kind} operation cannot be performed due to not allowed path (i.e. a child of itself)"),
        ContentTypeStructureOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", $"A notification handler prevented the {kind} operation"),
        _ => OperationProblem.BadRequest(status, $"The {kind} cannot be changed so", $"The {kind} is refused: {status}."),
    };
}
