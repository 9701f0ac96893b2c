using System.ComponentModel.DataAnnotations;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Why users are not changed as was asked.</summary>
internal static class UserProblems
{
    public static IResult Answer(UserOperationStatus status) => status == UserOperationStatus.Success ? Results.Ok() : Of(status);

    /// <summary>What is said about the value of a field stands under its name.</summary>
    public static OperationProblem Of(UserOperationStatus status, ValidationResult? error) => error?.ErrorMessage is not { } message
        ? Of(status)
        : Of(status) with
        {
            Detail = message,
            Errors = error.MemberNames.Any() ? error.MemberNames.ToDictionary(name => name, _ => new[] { message }) : null,
        };

    public static OperationProblem Of(UserOperationStatus status) => status switch
    {
        UserOperationStatus.Unauthorized or UserOperationStatus.Forbidden => OperationProblem.Forbidden with { OperationStatus = status.ToString() },
        UserOperationStatus.UserNotFound => OperationProblem.NotFound(status, "The user was not found", "The specified user was not found."),
        UserOperationStatus.MissingUser => OperationProblem.NotFound(status, "Missing user", "The performing user was not found."),
        UserOperationStatus.MissingUserGroup => OperationProblem.BadRequest(status, "Missing user group", "The specified user group was not found."),
        UserOperationStatus.NoUserGroup => OperationProblem.BadRequest(status, "No user group specified", "A user group must be specified to create a user."),
        UserOperationStatus.AdminUserGroupMustNotBeEmpty => OperationProblem.BadRequest(
            status, "Admin user group must not be empty", "The admin user group must have at least one user."),
        UserOperationStatus.UserNameIsNotEmail => OperationProblem.BadRequest(status, "Invalid username", "The username must be the same as the email."),
        UserOperationStatus.InvalidUserName => OperationProblem.BadRequest(status, "Invalid username", "The username contains invalid characters."),
        UserOperationStatus.EmailCannotBeChanged => OperationProblem.BadRequest(status, "Email cannot be changed", "Local login is disabled, so the email cannot be changed."),
        UserOperationStatus.DuplicateUserName => OperationProblem.BadRequest(status, "Duplicate username", "The username is already in use."),
        UserOperationStatus.InvalidEmail => OperationProblem.BadRequest(status, "Invalid email", "The email is invalid."),
        UserOperationStatus.DuplicateEmail => OperationProblem.BadRequest(status, "Duplicate email", "The email is already in use."),
        UserOperationStatus.DuplicateId => OperationProblem.BadRequest(status, "Duplicate id", "The user id is already in use."),
        UserOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the user operation."),
        UserOperationStatus.CannotInvite => OperationProblem.BadRequest(status, "Cannot send user invitation", "No mail can be sent from this site."),
        UserOperationStatus.CannotDelete => OperationProblem.BadRequest(status, "Cannot delete user", "The user cannot be deleted."),
        UserOperationStatus.CannotDeleteUserWithLoginHistory => OperationProblem.BadRequest(
            status, "Cannot delete user", "The user has signed in before: disable them instead."),
        UserOperationStatus.CannotDeleteSelf => OperationProblem.BadRequest(status, "Cannot delete self", "A user cannot delete themselves."),
        UserOperationStatus.CannotDisableSelf => OperationProblem.BadRequest(status, "Cannot disable self", "A user cannot disable themselves."),
        UserOperationStatus.CannotDisableInvitedUser => OperationProblem.BadRequest(
            status, "Cannot disable invited user", "An invited user cannot be disabled before they have signed in."),
        UserOperationStatus.SelfOldPasswordRequired => OperationProblem.BadRequest(
            status, "Old password required", "The old password is required to change your own password."),
        UserOperationStatus.SelfPasswordResetNotAllowed => OperationProblem.BadRequest(
            status, "Self password reset not allowed", "It is not allowed to reset the password for yourself."),
        UserOperationStatus.AvatarFileNotFound => OperationProblem.BadRequest(status, "Avatar file not found", "The avatar file was not found."),
        UserOperationStatus.InvalidAvatar => OperationProblem.BadRequest(status, "Invalid avatar", "The selected image is invalid."),
        UserOperationStatus.InvalidIsoCode => OperationProblem.BadRequest(status, "Invalid ISO code", "The language is not one of the backoffice's."),
        UserOperationStatus.InvalidInviteToken => OperationProblem.BadRequest(
            status, "Invalid invite token", "The invitation is unknown, used or over."),
        UserOperationStatus.InvalidPasswordResetToken => OperationProblem.BadRequest(
            status, "Invalid password reset token", "The link is unknown, used or over."),
        UserOperationStatus.ContentStartNodeNotFound => OperationProblem.BadRequest(
            status, "Content start node not found", "Some of the provided content start nodes was not found."),
        UserOperationStatus.MediaStartNodeNotFound => OperationProblem.BadRequest(
            status, "Media start node not found", "Some of the provided media start nodes was not found."),
        UserOperationStatus.ContentNodeNotFound or UserOperationStatus.MediaNodeNotFound or UserOperationStatus.NodeNotFound =>
            OperationProblem.NotFound(status, "Node not found", "Some of the provided nodes was not found."),
        UserOperationStatus.CannotPasswordReset => OperationProblem.BadRequest(
            status, "Cannot reset password", "No mail can be sent from this site, or resetting passwords is not allowed."),
        UserOperationStatus.NotInInviteState => OperationProblem.BadRequest(status, "Not in invite state", "The user is not invited, or has signed in already."),
        UserOperationStatus.InvalidUserType => OperationProblem.BadRequest(status, "Invalid user type", "The target user type does not support this operation."),
        UserOperationStatus.ApplicationUrlNotConfigured => OperationProblem.BadRequest(
            status, "The site's address is not configured", "Set Umbraco:CMS:WebRouting:UmbracoApplicationUrl, so that mails can link to it."),
        _ => OperationProblem.BadRequest(status, "The user cannot be changed so", $"The operation is refused: {status}."),
    };
}
