using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>The signed-in user.</summary>
internal static class CurrentUserEndpoints
{
    public static void MapCurrentUser(this IEndpointRouteBuilder api) => api.MapGet("/user/current", CurrentAsync);

    private static async Task<IResult> CurrentAsync(ManagementAccess access, IEntityService entities, ILanguageService languages, AppCaches caches)
    {
        IUser user = access.User;
        int[] documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        int[] media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        bool allLanguages = user.Groups.Any(group => group.HasAccessToAllLanguages);
        int[] languageIds = [.. user.Groups.SelectMany(group => group.AllowedLanguages).Distinct()];
        return EndpointExtensions.Ok(new CurrentUserResponseModel(
            user.Key,
            user.Email,
            user.Username,
            user.Name ?? user.Username,
            user.Language,
            Keys(documents, UmbracoObjectTypes.Document, entities),
            documents.Contains(Constants.System.Root),
            Keys(media, UmbracoObjectTypes.Media, entities),
            media.Contains(Constants.System.Root),
            [],
            allLanguages || languageIds.Length == 0 ? [] : await languages.GetIsoCodesByIdsAsync(languageIds),
            allLanguages,
            user.HasAccessToSensitiveData(),
            [.. user.Groups.SelectMany(group => group.Permissions).Distinct().Order(StringComparer.Ordinal)],
            [.. user.Groups.SelectMany(group => group.GranularPermissions).OfType<DocumentGranularPermission>()
                .GroupBy(permission => permission.Key)
                .Select(node => new DocumentPermissionPresentationModel(
                    new ReferenceById(node.Key), [.. node.Select(permission => permission.Permission).Distinct()]))],
            [.. user.AllowedSections.Order(StringComparer.Ordinal)],
            user.IsAdmin(),
            [.. user.Groups.Select(group => new ReferenceById(group.Key))]));
    }

    private static ReferenceById[] Keys(int[] ids, UmbracoObjectTypes type, IEntityService entities)
    {
        int[] nodes = [.. ids.Where(id => id > 0)];
        return nodes.Length == 0 ? [] : [.. entities.GetAll(type, nodes).Select(entity => new ReferenceById(entity.Key))];
    }
}
