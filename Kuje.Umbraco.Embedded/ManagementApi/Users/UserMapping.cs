using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Users to the shapes of the API.</summary>
internal sealed class UserMapping(IEntityService entities, MediaFileManager files, AppCaches caches)
{
    public UserResponseModel Response(IUser user) => new(
        user.Key,
        user.Email,
        user.Username,
        user.Name ?? user.Username,
        [.. user.Groups.Select(group => new ReferenceById(group.Key))],
        user.Language,
        Keys(user.StartContentIds, UmbracoObjectTypes.Document),
        user.StartContentIds?.Contains(Constants.System.Root) ?? false,
        Keys(user.StartMediaIds, UmbracoObjectTypes.Media),
        user.StartMediaIds?.Contains(Constants.System.Root) ?? false,
        AvatarUrls(user),
        user.UserState,
        user.FailedPasswordAttempts,
        user.CreateDate,
        user.UpdateDate,
        Happened(user.LastLoginDate),
        Happened(user.LastLockoutDate),
        Happened(user.LastPasswordChangeDate),
        user.IsAdmin(),
        user.Kind);

    public UserItemResponseModel Item(IUser user) => new(user.Key, user.Name ?? user.Username, AvatarUrls(user), user.Kind, []);

    /// <summary>Where the user may work, by their own start nodes and those of their groups.</summary>
    public CalculatedStartNodesResponseModel StartNodes(IUser user)
    {
        int[] documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        int[] media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        return new(
            user.Key,
            Keys(documents, UmbracoObjectTypes.Document),
            documents.Contains(Constants.System.Root),
            Keys(media, UmbracoObjectTypes.Media),
            media.Contains(Constants.System.Root));
    }

    public IReadOnlyCollection<string> AvatarUrls(IUser user) =>
        string.IsNullOrEmpty(user.Avatar) ? [] : [files.FileSystem.GetUrl(user.Avatar)];

    private ReferenceById[] Keys(int[]? ids, UmbracoObjectTypes type)
    {
        int[] nodes = [.. (ids ?? []).Where(id => id > 0)];
        return nodes.Length == 0 ? [] : [.. entities.GetAll(type, nodes).Select(entity => new ReferenceById(entity.Key))];
    }

    private static DateTime? Happened(DateTime? moment) => moment is { Year: > 1 } ? moment : null;
}
