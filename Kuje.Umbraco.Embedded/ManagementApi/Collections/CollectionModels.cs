using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Media;

namespace Kuje.Umbraco.Embedded.ManagementApi.Collections;

internal sealed record CollectionTypeReference(Guid Id, string Alias, string? Icon, ReferenceById? Collection);

internal sealed record DocumentCollectionResponseModel(
    Guid Id,
    CollectionTypeReference DocumentType,
    bool IsTrashed,
    bool IsProtected,
    IReadOnlyCollection<ReferenceById> Ancestors,
    string? Creator,
    string? Updater,
    int SortOrder,
    IReadOnlyCollection<Flag> Flags,
    IReadOnlyCollection<ContentValueResponseModel> Values,
    IReadOnlyCollection<DocumentVariantResponseModel> Variants);

internal sealed record MediaCollectionResponseModel(
    Guid Id,
    CollectionTypeReference MediaType,
    string? Creator,
    int SortOrder,
    IReadOnlyCollection<Flag> Flags,
    IReadOnlyCollection<ContentValueResponseModel> Values,
    IReadOnlyCollection<MediaVariantResponseModel> Variants);
