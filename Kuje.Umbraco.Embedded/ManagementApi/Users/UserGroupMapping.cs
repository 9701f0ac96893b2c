using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>User groups to and from the shapes of the API.</summary>
internal sealed class UserGroupMapping(IEntityService entities, ILanguageService languages)
{
    public async Task<UserGroupResponseModel> ResponseAsync(IUserGroup group)
    {
        int[] languageIds = [.. group.AllowedLanguages];
        return new(
            group.Key,
            group.Name ?? group.Alias,
            group.Alias,
            group.Icon,
            [.. group.AllowedSections.Select(SectionNames.ToClient).Order(StringComparer.Ordinal)],
            languageIds.Length == 0 ? [] : await languages.GetIsoCodesByIdsAsync(languageIds),
            group.HasAccessToAllLanguages,
            StartNode(group.StartContentId, UmbracoObjectTypes.Document),
            group.StartContentId == Constants.System.Root,
            StartNode(group.StartMediaId, UmbracoObjectTypes.Media),
            group.StartMediaId == Constants.System.Root,
            [.. group.Permissions.Order(StringComparer.Ordinal)],
            GranularPermissions.ToModels(group.GranularPermissions),
            !group.IsSystemUserGroup(),
            !group.IsSystemUserGroup());
    }

    /// <summary>Puts what was sent into a group; what it names must exist.</summary>
    public async Task<UserGroupOperationStatus> FillAsync(IUserGroup group, UpdateUserGroupRequestModel request)
    {
        if (!TryFind(request.DocumentStartNode, request.DocumentRootAccess, UmbracoObjectTypes.Document, out int? document))
            return UserGroupOperationStatus.DocumentStartNodeKeyNotFound;
        if (!TryFind(request.MediaStartNode, request.MediaRootAccess, UmbracoObjectTypes.Media, out int? media))
            return UserGroupOperationStatus.MediaStartNodeKeyNotFound;
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, language => language.Id, StringComparer.OrdinalIgnoreCase);
        if (!request.Languages.All(known.ContainsKey))
            return UserGroupOperationStatus.LanguageNotFound;

        group.Name = request.Name;
        group.Alias = request.Alias;
        group.Icon = request.Icon;
        group.HasAccessToAllLanguages = request.HasAccessToAllLanguages;
        group.StartContentId = document;
        group.StartMediaId = media;
        group.Permissions = request.FallbackPermissions.ToHashSet();
        group.GranularPermissions = request.Permissions.SelectMany(GranularPermissions.FromModel).ToHashSet();
        group.ClearAllowedSections();
        foreach (string section in request.Sections.Select(SectionNames.ToStore).Distinct())
            group.AddAllowedSection(section);
        group.ClearAllowedLanguages();
        foreach (string language in request.Languages.Distinct(StringComparer.OrdinalIgnoreCase))
            group.AddAllowedLanguage(known[language]);
        return UserGroupOperationStatus.Success;
    }

    private ReferenceById? StartNode(int? id, UmbracoObjectTypes type) =>
        id is > 0 && entities.Get(id.Value, type) is { } entity ? new ReferenceById(entity.Key) : null;

    private bool TryFind(ReferenceById? node, bool root, UmbracoObjectTypes type, out int? id)
    {
        id = node is not null ? entities.Get(node.Id, type)?.Id : root ? Constants.System.Root : null;
        return node is null || id is not null;
    }
}
