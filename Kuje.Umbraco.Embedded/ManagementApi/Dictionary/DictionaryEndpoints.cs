using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Dictionary;

/// <summary>Short texts of the site in all its languages. The translation section keeps them.</summary>
internal static class DictionaryEndpoints
{
    public static void MapDictionary(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/dictionary", ItemsAsync);

        RouteGroupBuilder group = api.MapSection("/dictionary", Constants.Applications.Translation);
        group.MapGet("", OverviewAsync);
        group.MapPost("", CreateAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapPut("/{id:guid}/move", MoveAsync);
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IDictionaryItemService dictionary) => EndpointExtensions.Ok(id.Length == 0 ? [] : (await dictionary.GetManyAsync(id))
        .Select(item => new NamedItemResponseModel(item.Key, item.ItemKey, [])).ToArray());

    /// <summary>All items, a branch after the other.</summary>
    private static async Task<IResult> OverviewAsync(Paging paging, string? filter, IDictionaryItemService dictionary)
    {
        IDictionaryItem[] all = [.. await dictionary.GetDescendantsAsync(null, filter)];
        return EndpointExtensions.Ok(paging.Of<DictionaryOverviewResponseModel>([.. all
            .OrderBy(item => item.ItemKey, StringComparer.CurrentCultureIgnoreCase)
            .Select(item => new DictionaryOverviewResponseModel(
                item.Key,
                item.ItemKey,
                ReferenceById.Of(item.ParentId),
                [.. item.Translations.Where(translation => !string.IsNullOrWhiteSpace(translation.Value)).Select(translation => translation.LanguageIsoCode)]))]));
    }

    private static async Task<IResult> ReadAsync(Guid id, IDictionaryItemService dictionary) => await dictionary.GetAsync(id) is { } item
        ? EndpointExtensions.Ok(new DictionaryItemResponseModel(
            item.Key,
            item.ItemKey,
            [.. item.Translations.Select(translation => new DictionaryTranslationModel(translation.LanguageIsoCode, translation.Value))]))
        : Problem(DictionaryItemOperationStatus.ItemNotFound);

    private static async Task<IResult> CreateAsync(
        Body<CreateDictionaryItemRequestModel> body, IDictionaryItemService dictionary, ILanguageService languages, ManagementAccess access)
    {
        var item = new DictionaryItem(body.Value.Parent?.Id, body.Value.Name);
        if (body.Value.Id is { } id)
            item.Key = id;
        if (await FillAsync(item, body.Value, languages, access) is { } refusal)
            return refusal;
        Attempt<IDictionaryItem, DictionaryItemOperationStatus> result = await dictionary.CreateAsync(item, access.UserKey);
        return result.Success ? new CreatedAnswer("dictionary", result.Result.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateDictionaryItemRequestModel> body, IDictionaryItemService dictionary, ILanguageService languages, ManagementAccess access)
    {
        if (await dictionary.GetAsync(id) is not { } item)
            return Problem(DictionaryItemOperationStatus.ItemNotFound);
        item.ItemKey = body.Value.Name;
        if (await FillAsync(item, body.Value, languages, access) is { } refusal)
            return refusal;
        Attempt<IDictionaryItem, DictionaryItemOperationStatus> result = await dictionary.UpdateAsync(item, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IDictionaryItemService dictionary, ManagementAccess access)
    {
        Attempt<IDictionaryItem?, DictionaryItemOperationStatus> result = await dictionary.DeleteAsync(id, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> MoveAsync(Guid id, Body<MoveRequestModel> body, IDictionaryItemService dictionary, ManagementAccess access)
    {
        if (await dictionary.GetAsync(id) is not { } item)
            return Problem(DictionaryItemOperationStatus.ItemNotFound);
        Attempt<IDictionaryItem, DictionaryItemOperationStatus> result = await dictionary.MoveAsync(item, body.Value.Target?.Id, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    /// <summary>Puts the translations in, if the user may edit in every language that changes.</summary>
    private static async Task<IResult?> FillAsync(
        IDictionaryItem item, UpdateDictionaryItemRequestModel request, ILanguageService languages, ManagementAccess access)
    {
        Dictionary<string, ILanguage> known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        int index = 0;
        foreach (DictionaryTranslationModel translation in request.Translations)
        {
            if (!known.ContainsKey(translation.IsoCode))
                return new RequestProblem($"$.translations[{index}].isoCode", "The site has no such language.");
            index++;
        }

        Dictionary<string, string> before = item.Translations
            .GroupBy(translation => translation.LanguageIsoCode, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(language => language.Key, language => language.First().Value, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> after = request.Translations
            .GroupBy(translation => translation.IsoCode, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(language => language.Key, language => language.Last().Translation, StringComparer.OrdinalIgnoreCase);
        string[] changed = [.. known.Keys.Where(code => before.GetValueOrDefault(code, string.Empty) != after.GetValueOrDefault(code, string.Empty))];
        if (changed.Length > 0 && await access.DeniesCulturesAsync(changed))
            return OperationProblem.Forbidden;
        item.Translations = [.. after.Select(pair => new DictionaryTranslation(known[pair.Key], pair.Value))];
        return null;
    }

    private static OperationProblem Problem(DictionaryItemOperationStatus status) => status switch
    {
        DictionaryItemOperationStatus.ItemNotFound => OperationProblem.NotFound(status, "The dictionary item could not be found"),
        DictionaryItemOperationStatus.ParentNotFound => OperationProblem.NotFound(status, "The dictionary item parent could not be found"),
        DictionaryItemOperationStatus.DuplicateItemKey => OperationProblem.BadRequest(
            status, "Duplicate dictionary item name", "Another dictionary item exists with the same name. Dictionary item names must be unique."),
        DictionaryItemOperationStatus.DuplicateKey => OperationProblem.BadRequest(status, "Invalid id", "A dictionary item with the supplied id already exists."),
        DictionaryItemOperationStatus.InvalidId => OperationProblem.BadRequest(status, "Invalid id", "The specified id is invalid."),
        DictionaryItemOperationStatus.InvalidParent => OperationProblem.BadRequest(status, "Invalid parent", "The targeted parent dictionary item is not valid for this dictionary item operation."),
        DictionaryItemOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the dictionary item operation."),
        _ => OperationProblem.BadRequest(status, "The dictionary item cannot be changed so"),
    };
}
