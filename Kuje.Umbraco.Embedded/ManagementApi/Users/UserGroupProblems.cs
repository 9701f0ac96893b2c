using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Why user groups are not changed as was asked.</summary>
internal static class UserGroupProblems
{
    public static IResult Answer(UserGroupOperationStatus status) => status == UserGroupOperationStatus.Success ? Results.Ok() : Of(status);

    public static OperationProblem Of(UserGroupOperationStatus status) => status switch
    {
        UserGroupOperationStatus.Unauthorized => OperationProblem.Forbidden with { OperationStatus = status.ToString() },
        UserGroupOperationStatus.NotFound => OperationProblem.NotFound(status, "User group not found", "The user group was not found."),
        UserGroupOperationStatus.UserNotFound => OperationProblem.NotFound(status, "User not found", "One or more of the specified users was not found."),
        UserGroupOperationStatus.AlreadyExists => OperationProblem.BadRequest(status, "User group already exists", "The user group exists already."),
        UserGroupOperationStatus.DuplicateAlias => OperationProblem.BadRequest(status, "Duplicate alias", "A user group already exists with the attempted alias."),
        UserGroupOperationStatus.MissingUser => OperationProblem.BadRequest(status, "Missing user", "A performing user was not found when attempting the operation."),
        UserGroupOperationStatus.CanNotDeleteIsSystemUserGroup => OperationProblem.BadRequest(
            status, "Cannot delete user group", "The user group is a system group and cannot be deleted."),
        UserGroupOperationStatus.CanNotUpdateAliasIsSystemUserGroup => OperationProblem.BadRequest(
            status, "Cannot update alias", "The alias of a system group cannot be changed."),
        UserGroupOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the operation."),
        UserGroupOperationStatus.DocumentStartNodeKeyNotFound => OperationProblem.NotFound(status, "Document start node not found", "The assigned document start node does not exist."),
        UserGroupOperationStatus.MediaStartNodeKeyNotFound => OperationProblem.NotFound(status, "Media start node not found", "The assigned media start node does not exist."),
        UserGroupOperationStatus.DocumentPermissionKeyNotFound => OperationProblem.NotFound(
            status, "A document of the permissions was not found", "An assigned document does not exist."),
        UserGroupOperationStatus.DocumentTypePermissionKeyNotFound => OperationProblem.NotFound(
            status, "A document type of the permissions was not found", "An assigned document type does not exist."),
        UserGroupOperationStatus.LanguageNotFound => OperationProblem.NotFound(status, "Language not found", "The specified language cannot be found."),
        UserGroupOperationStatus.NameTooLong => OperationProblem.BadRequest(status, "Name too long", "User group name is too long."),
        UserGroupOperationStatus.AliasTooLong => OperationProblem.BadRequest(status, "Alias too long", "The user group alias is too long."),
        UserGroupOperationStatus.MissingName => OperationProblem.BadRequest(status, "Missing user group name.", "The user group name is required, and cannot be an empty string."),
        UserGroupOperationStatus.AdminGroupCannotBeEmpty => OperationProblem.BadRequest(
            status, "Admin group cannot be empty", "The admin group cannot be empty."),
        UserGroupOperationStatus.UserNotInGroup => OperationProblem.BadRequest(status, "User not in group", "The user is not a member of the user group."),
        _ => OperationProblem.BadRequest(status, "The user group cannot be changed so", $"The operation is refused: {status}."),
    };
}
