using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

internal sealed record DocumentTreeItemResponseModel(
    Guid Id,
    ReferenceById? Parent,
    IReadOnlyCollection<ReferenceById> Ancestors,
    bool HasChildren,
    bool NoAccess,
    bool IsTrashed,
    bool IsProtected,
    DateTime CreateDate,
    ContentTypeReference DocumentType,
    IReadOnlyCollection<DocumentVariantItemResponseModel> Variants,
    IReadOnlyCollection<Flag> Flags);

internal sealed record DocumentItemResponseModel(
    Guid Id,
    ReferenceById? Parent,
    bool HasChildren,
    bool IsTrashed,
    bool IsProtected,
    ContentTypeReference DocumentType,
    IReadOnlyCollection<DocumentVariantItemResponseModel> Variants,
    IReadOnlyCollection<Flag> Flags);

internal sealed record DocumentRecycleBinItemResponseModel(
    Guid Id,
    ReferenceById? Parent,
    bool HasChildren,
    DateTime CreateDate,
    ContentTypeReference DocumentType,
    IReadOnlyCollection<DocumentVariantItemResponseModel> Variants);

internal sealed record MediaVariantItemResponseModel(string Name, string? Culture);

internal sealed record MediaTreeItemResponseModel(
    Guid Id,
    ReferenceById? Parent,
    bool HasChildren,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    ContentTypeReference MediaType,
    IReadOnlyCollection<MediaVariantItemResponseModel> Variants,
    IReadOnlyCollection<Flag> Flags);

internal sealed record MediaItemResponseModel(
    Guid Id,
    ReferenceById? Parent,
    bool HasChildren,
    bool IsTrashed,
    ContentTypeReference MediaType,
    IReadOnlyCollection<MediaVariantItemResponseModel> Variants,
    IReadOnlyCollection<Flag> Flags);

internal sealed record MediaRecycleBinItemResponseModel(
    Guid Id,
    ReferenceById? Parent,
    bool HasChildren,
    DateTime CreateDate,
    ContentTypeReference MediaType,
    IReadOnlyCollection<MediaVariantItemResponseModel> Variants);

internal sealed record SiblingsAnswer<T>(long TotalBefore, long TotalAfter, IReadOnlyCollection<T> Items);
