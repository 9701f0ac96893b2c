using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.Membership;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

internal sealed record UserResponseModel(
    Guid Id,
    string Email,
    string UserName,
    string Name,
    IReadOnlyCollection<ReferenceById> UserGroupIds,
    string? LanguageIsoCode,
    IReadOnlyCollection<ReferenceById> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyCollection<ReferenceById> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyCollection<string> AvatarUrls,
    UserState State,
    int FailedLoginAttempts,
    DateTime CreateDate,
    DateTime UpdateDate,
    DateTime? LastLoginDate,
    DateTime? LastLockoutDate,
    DateTime? LastPasswordChangeDate,
    bool IsAdmin,
    UserKind Kind);

internal sealed record UserItemResponseModel(Guid Id, string Name, IReadOnlyCollection<string> AvatarUrls, UserKind Kind, IReadOnlyCollection<Flag> Flags);

internal sealed record CalculatedStartNodesResponseModel(
    Guid Id,
    IReadOnlyCollection<ReferenceById> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyCollection<ReferenceById> MediaStartNodeIds,
    bool HasMediaRootAccess);

internal record CreateUserRequestModel(
    string Email, string UserName, string Name, IReadOnlyCollection<ReferenceById> UserGroupIds, Guid? Id = null, UserKind Kind = UserKind.Default) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => UserNameProblems.Of(Email, UserName, Name);
}

internal sealed record InviteUserRequestModel(
    string Email, string UserName, string Name, IReadOnlyCollection<ReferenceById> UserGroupIds, Guid? Id = null, string? Message = null) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => UserNameProblems.Of(Email, UserName, Name);
}

internal sealed record UpdateUserRequestModel(
    string Email,
    string UserName,
    string Name,
    IReadOnlyCollection<ReferenceById> UserGroupIds,
    string LanguageIsoCode,
    IReadOnlyCollection<ReferenceById> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyCollection<ReferenceById> MediaStartNodeIds,
    bool HasMediaRootAccess) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => UserNameProblems.Of(Email, UserName, Name);
}

internal sealed record UserIdsRequestModel(IReadOnlyCollection<ReferenceById> UserIds);

internal sealed record UserGroupsOnUsersRequestModel(IReadOnlyCollection<ReferenceById> UserIds, IReadOnlyCollection<ReferenceById> UserGroupIds);

internal sealed record ChangePasswordRequestModel(string NewPassword, string? OldPassword = null);

internal sealed record ResendInviteRequestModel(ReferenceById User, string? Message = null);

internal sealed record SetAvatarRequestModel(ReferenceById File);

internal sealed record UpdateProfileRequestModel(string LanguageIsoCode);
