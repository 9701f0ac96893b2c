using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>The signed-in user: what the client shows them, and what it lets them do.</summary>
internal sealed record CurrentUserResponseModel(
    Guid Id,
    string Email,
    string UserName,
    string Name,
    string? LanguageIsoCode,
    IReadOnlyCollection<ReferenceById> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyCollection<ReferenceById> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyCollection<string> AvatarUrls,
    IReadOnlyCollection<string> Languages,
    bool HasAccessToAllLanguages,
    bool HasAccessToSensitiveData,
    IReadOnlyCollection<string> FallbackPermissions,
    IReadOnlyCollection<object> Permissions,
    IReadOnlyCollection<string> AllowedSections,
    bool IsAdmin,
    IReadOnlyCollection<ReferenceById> UserGroupIds);
