using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Dictionary;

internal sealed record DictionaryTranslationModel(string IsoCode, string Translation);

internal record UpdateDictionaryItemRequestModel(string Name, IReadOnlyCollection<DictionaryTranslationModel> Translations) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}

internal sealed record CreateDictionaryItemRequestModel(
    string Name, IReadOnlyCollection<DictionaryTranslationModel> Translations, Guid? Id = null, ReferenceById? Parent = null)
    : UpdateDictionaryItemRequestModel(Name, Translations);

internal sealed record DictionaryItemResponseModel(Guid Id, string Name, IReadOnlyCollection<DictionaryTranslationModel> Translations);

internal sealed record DictionaryOverviewResponseModel(Guid Id, string Name, ReferenceById? Parent, IReadOnlyCollection<string> TranslatedIsoCodes);

internal sealed record NamedItemResponseModel(Guid Id, string Name, IReadOnlyCollection<Flag> Flags);
