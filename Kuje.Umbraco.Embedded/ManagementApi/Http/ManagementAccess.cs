using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Security.Authorization;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Who asks, and what they may do.</summary>
internal sealed class ManagementAccess(
    IBackOfficeSecurityAccessor security, IContentPermissionAuthorizer documents, IMediaPermissionAuthorizer media)
{
    public IUser User => security.BackOfficeSecurity?.CurrentUser ?? throw new InvalidOperationException("Nobody is signed in.");

    public Guid UserKey => User.Key;

    /// <summary>Whether the user lacks a permission on a document; null is the root. What does not exist denies nothing.</summary>
    public Task<bool> DeniesAsync(string permission, Guid? document) => document is { } key
        ? documents.IsDeniedAsync(User, [key], Set(permission))
        : documents.IsDeniedAtRootLevelAsync(User, Set(permission));

    public Task<bool> DeniesAsync(string permission, IEnumerable<Guid> keys) => documents.IsDeniedAsync(User, keys, Set(permission));

    public Task<bool> DeniesBranchAsync(string permission, Guid document) => documents.IsDeniedWithDescendantsAsync(User, document, Set(permission));

    public Task<bool> DeniesDocumentBinAsync(string permission) => documents.IsDeniedAtRecycleBinLevelAsync(User, Set(permission));

    /// <summary>Whether the user may not edit in one of the languages.</summary>
    public Task<bool> DeniesCulturesAsync(IEnumerable<string?> cultures) =>
        documents.IsDeniedForCultures(User, cultures.OfType<string>().Where(culture => culture is not "" and not "*").ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Which of the documents the user may read; null for all, without asking the store.</summary>
    public async Task<ISet<Guid>?> ReadableAsync(IReadOnlyCollection<Guid> keys)
    {
        bool special = User.Groups.Any(group => group.GranularPermissions.OfType<DocumentGranularPermission>().Any());
        if (keys.Count == 0 || (!special && User.Groups.Any(group => group.Permissions.Contains(ActionBrowse.ActionLetter))))
            return null;
        return await documents.FilterAuthorizedAsync(User, keys, Set(ActionBrowse.ActionLetter));
    }

    public Task<bool> DeniesMediaAsync(Guid? key) =>
        key is { } item ? media.IsDeniedAsync(User, [item]) : media.IsDeniedAtRootLevelAsync(User);

    public Task<bool> DeniesMediaBinAsync() => media.IsDeniedAtRecycleBinLevelAsync(User);

    private static HashSet<string> Set(string permission) => [permission];
}
