using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>The signed-in user: who they are, what they may do, and what they change of themselves.</summary>
internal static class CurrentUserEndpoints
{
    public static void MapCurrentUser(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapGroup("/user/current");
        group.MapGet("", CurrentAsync);
        group.MapGet("/configuration", Configuration);
        group.MapGet("/permissions", PermissionsAsync);
        group.MapGet("/permissions/document", DocumentPermissionsAsync);
        group.MapGet("/permissions/media", MediaPermissionsAsync);
        group.MapPost("/change-password", ChangePasswordAsync);
        group.MapPost("/avatar", SetAvatarAsync);
        group.MapPut("/profile", UpdateProfileAsync);
        // Neither is offered; the client asks to know.
        group.MapGet("/2fa", None);
        group.MapGet("/login-providers", None);
    }

    private static async Task<IResult> CurrentAsync(ManagementAccess access, UserMapping mapping, ILanguageService languages)
    {
        IUser user = access.User;
        CalculatedStartNodesResponseModel starts = mapping.StartNodes(user);
        bool allLanguages = user.Groups.Any(group => group.HasAccessToAllLanguages);
        int[] languageIds = [.. user.Groups.SelectMany(group => group.AllowedLanguages).Distinct()];
        return EndpointExtensions.Ok(new CurrentUserResponseModel(
            user.Key,
            user.Email,
            user.Username,
            user.Name ?? user.Username,
            user.Language,
            starts.DocumentStartNodeIds,
            starts.HasDocumentRootAccess,
            starts.MediaStartNodeIds,
            starts.HasMediaRootAccess,
            mapping.AvatarUrls(user),
            allLanguages || languageIds.Length == 0 ? [] : await languages.GetIsoCodesByIdsAsync(languageIds),
            allLanguages,
            user.HasAccessToSensitiveData(),
            [.. user.Groups.SelectMany(group => group.Permissions).Distinct().Order(StringComparer.Ordinal)],
            GranularPermissions.ToModels(user.Groups.SelectMany(group => group.GranularPermissions)),
            [.. user.AllowedSections.Select(SectionNames.ToClient).Order(StringComparer.Ordinal)],
            user.IsAdmin(),
            [.. user.Groups.Select(group => new ReferenceById(group.Key))]));
    }

    private static IResult Configuration(IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<UserPasswordConfigurationSettings> passwords) =>
        EndpointExtensions.Ok(new
        {
            security.CurrentValue.KeepUserLoggedIn,
            PasswordConfiguration = PasswordConfigurationResponseModel.Of(passwords.CurrentValue),
            AllowChangePassword = true,
            AllowTwoFactor = false,
        });

    private static async Task<IResult> PermissionsAsync(Guid[] id, IUserService users, ManagementAccess access) =>
        id.Length == 0 ? Permissions([]) : Answer(await users.GetPermissionsAsync(access.UserKey, id));

    private static async Task<IResult> DocumentPermissionsAsync(Guid[] id, IUserService users, ManagementAccess access) =>
        id.Length == 0 ? EndpointExtensions.Ok(Array.Empty<object>()) : await users.GetDocumentPermissionsAsync(access.UserKey, id) is { Success: true } result
            ? EndpointExtensions.Ok(result.Result.Select(Model).ToArray())
            : UserProblems.Of(UserOperationStatus.ContentNodeNotFound);

    private static async Task<IResult> MediaPermissionsAsync(Guid[] id, IUserService users, ManagementAccess access) =>
        id.Length == 0 ? Permissions([]) : Answer(await users.GetMediaPermissionsAsync(access.UserKey, id));

    private static async Task<IResult> ChangePasswordAsync(Body<ChangePasswordRequestModel> body, IUserService users, ManagementAccess access)
    {
        if (string.IsNullOrEmpty(body.Value.OldPassword))
            return UserProblems.Of(UserOperationStatus.SelfOldPasswordRequired);
        Attempt<PasswordChangedModel, UserOperationStatus> result = await users.ChangePasswordAsync(access.UserKey, new ChangeUserPasswordModel
        {
            UserKey = access.UserKey,
            OldPassword = body.Value.OldPassword,
            NewPassword = body.Value.NewPassword,
        });
        return result.Success ? Results.Ok() : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> SetAvatarAsync(Body<SetAvatarRequestModel> body, Avatars avatars, ManagementAccess access) =>
        UserProblems.Answer(await avatars.SetAsync(access.UserKey, body.Value.File.Id));

    private static async Task<IResult> UpdateProfileAsync(Body<UpdateProfileRequestModel> body, IUserService users, ManagementAccess access)
    {
        Attempt<IUser?, UserOperationStatus> result = await users.UpdateProfileAsync(
            access.UserKey, new UserUpdateProfileModel { LanguageIsoCode = body.Value.LanguageIsoCode });
        return UserProblems.Answer(result.Status);
    }

    private static IResult None() => EndpointExtensions.Ok(Array.Empty<object>());

    private static IResult Answer(Attempt<IEnumerable<NodePermissions>, UserOperationStatus> result) =>
        result.Success ? Permissions(result.Result) : UserProblems.Of(result.Status);

    private static IResult Permissions(IEnumerable<NodePermissions> nodes) =>
        EndpointExtensions.Ok(new { Permissions = nodes.Select(Model).ToArray() });

    private static object Model(NodePermissions node) => new { node.NodeKey, Permissions = node.Permissions.Order(StringComparer.Ordinal).ToArray() };
}
