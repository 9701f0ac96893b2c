using System.Text.Json;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

internal record UpdateUserGroupRequestModel(
    string Name,
    string Alias,
    IReadOnlyCollection<string> Sections,
    IReadOnlyCollection<string> Languages,
    bool HasAccessToAllLanguages,
    bool DocumentRootAccess,
    bool MediaRootAccess,
    IReadOnlyCollection<string> FallbackPermissions,
    IReadOnlyCollection<JsonElement> Permissions,
    string? Icon = null,
    ReferenceById? DocumentStartNode = null,
    ReferenceById? MediaStartNode = null) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("$.name", "The Name field is required.");
        if (string.IsNullOrWhiteSpace(Alias))
            yield return ("$.alias", "The Alias field is required.");
        int index = 0;
        foreach (JsonElement permission in Permissions)
        {
            string? problem = null;
            try
            {
                _ = GranularPermissions.FromModel(permission);
            }
            catch (JsonException exception)
            {
                problem = exception.Message;
            }

            if (problem is not null)
                yield return ($"$.permissions[{index}]", problem);
            index++;
        }
    }
}

internal sealed record CreateUserGroupRequestModel(
    string Name,
    string Alias,
    IReadOnlyCollection<string> Sections,
    IReadOnlyCollection<string> Languages,
    bool HasAccessToAllLanguages,
    bool DocumentRootAccess,
    bool MediaRootAccess,
    IReadOnlyCollection<string> FallbackPermissions,
    IReadOnlyCollection<JsonElement> Permissions,
    string? Icon = null,
    ReferenceById? DocumentStartNode = null,
    ReferenceById? MediaStartNode = null,
    Guid? Id = null) : UpdateUserGroupRequestModel(
        Name, Alias, Sections, Languages, HasAccessToAllLanguages, DocumentRootAccess, MediaRootAccess, FallbackPermissions, Permissions,
        Icon, DocumentStartNode, MediaStartNode);

internal sealed record UserGroupResponseModel(
    Guid Id,
    string Name,
    string Alias,
    string? Icon,
    IReadOnlyCollection<string> Sections,
    IReadOnlyCollection<string> Languages,
    bool HasAccessToAllLanguages,
    ReferenceById? DocumentStartNode,
    bool DocumentRootAccess,
    ReferenceById? MediaStartNode,
    bool MediaRootAccess,
    IReadOnlyCollection<string> FallbackPermissions,
    IReadOnlyCollection<object> Permissions,
    bool IsDeletable,
    bool AliasCanBeChanged);

internal sealed record UserGroupItemResponseModel(Guid Id, string Name, string? Icon, string Alias, IReadOnlyCollection<Flag> Flags);

internal sealed record UserGroupIdsRequestModel(IReadOnlyCollection<ReferenceById> UserGroupIds);
