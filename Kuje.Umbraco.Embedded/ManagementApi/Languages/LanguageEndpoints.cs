using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Languages;

/// <summary>The site's languages. Every user may read them; they are the variants of content.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapGroup("/language");
        group.MapGet("", async (Paging paging, ILanguageService languages) =>
            EndpointExtensions.Ok(paging.Of([.. (await languages.GetAllAsync()).Select(Response)])));
        group.MapGet("/{isoCode}", async (string isoCode, ILanguageService languages) =>
            await languages.GetAsync(isoCode) is { } language ? EndpointExtensions.Ok(Response(language)) : Problem(LanguageOperationStatus.NotFound));
        group.MapPost("", CreateAsync).RequireSection(Constants.Applications.Settings);
        group.MapPut("/{isoCode}", UpdateAsync).RequireSection(Constants.Applications.Settings);
        group.MapDelete("/{isoCode}", DeleteAsync).RequireSection(Constants.Applications.Settings);

        RouteGroupBuilder items = api.MapGroup("/item/language");
        items.MapGet("", async (string[] isoCode, ILanguageService languages) =>
            EndpointExtensions.Ok((await languages.GetMultipleAsync(isoCode)).Select(Item).ToArray()));
        items.MapGet("/default", async (ILanguageService languages) => EndpointExtensions.Ok(Item((await languages.GetDefaultLanguageAsync())!)));
    }

    private static async Task<IResult> CreateAsync(Body<CreateLanguageRequestModel> body, ILanguageService languages, ManagementAccess access)
    {
        CreateLanguageRequestModel model = body.Value;
        var language = new Language(model.IsoCode, model.Name);
        Fill(language, model);
        Attempt<ILanguage, LanguageOperationStatus> result = await languages.CreateAsync(language, access.UserKey);
        return result.Success ? new CreatedAnswer("language", result.Result.IsoCode) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(string isoCode, Body<UpdateLanguageRequestModel> body, ILanguageService languages, ManagementAccess access)
    {
        if (await languages.GetAsync(isoCode) is not { } language)
            return Problem(LanguageOperationStatus.NotFound);
        language.CultureName = body.Value.Name;
        Fill(language, body.Value);
        Attempt<ILanguage, LanguageOperationStatus> result = await languages.UpdateAsync(language, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> DeleteAsync(string isoCode, ILanguageService languages, ManagementAccess access)
    {
        Attempt<ILanguage?, LanguageOperationStatus> result = await languages.DeleteAsync(isoCode, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static void Fill(ILanguage language, UpdateLanguageRequestModel model)
    {
        language.IsDefault = model.IsDefault;
        language.IsMandatory = model.IsMandatory;
        language.FallbackIsoCode = model.FallbackIsoCode;
    }

    private static LanguageResponseModel Response(ILanguage language) =>
        new(language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);

    private static LanguageItemResponseModel Item(ILanguage language) => new(language.IsoCode, language.CultureName);

    private static OperationProblem Problem(LanguageOperationStatus status) => status switch
    {
        LanguageOperationStatus.NotFound => OperationProblem.NotFound(status, "The language could not be found"),
        LanguageOperationStatus.DuplicateIsoCode =>
            OperationProblem.BadRequest(status, "Duplicate ISO code", "Another language already exists with the attempted ISO code."),
        LanguageOperationStatus.InvalidIsoCode =>
            OperationProblem.BadRequest(status, "Invalid ISO code", "The attempted ISO code does not represent a valid culture."),
        LanguageOperationStatus.InvalidFallback => OperationProblem.BadRequest(
            status, "Invalid fallback language",
            "The fallback language could not be applied. This may be caused if the fallback language causes cyclic fallbacks."),
        LanguageOperationStatus.InvalidFallbackIsoCode =>
            OperationProblem.BadRequest(status, "Invalid fallback ISO code", "The fallback ISO code does not represent a valid culture."),
        LanguageOperationStatus.MissingDefault => OperationProblem.BadRequest(
            status, "No default language", "The attempted operation would result in having no default language defined. This is not allowed."),
        LanguageOperationStatus.CancelledByNotification =>
            OperationProblem.BadRequest(status, "Cancelled by notification", "A notification handler prevented the language operation."),
        _ => OperationProblem.BadRequest(status, "The language cannot be changed so"),
    };
}
