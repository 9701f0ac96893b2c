using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>What the trees of all that has one name have both.</summary>
internal record NamedTreeItemResponseModel(Guid Id, ReferenceById? Parent, string Name, bool HasChildren, IReadOnlyCollection<Flag> Flags);

internal sealed record DataTypeTreeItemResponseModel(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, IReadOnlyCollection<Flag> Flags, bool IsFolder, string? EditorUiAlias, bool IsDeletable)
    : NamedTreeItemResponseModel(Id, Parent, Name, HasChildren, Flags);

internal sealed record DocumentTypeTreeItemResponseModel(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, IReadOnlyCollection<Flag> Flags, bool IsFolder, bool IsElement, string Icon)
    : NamedTreeItemResponseModel(Id, Parent, Name, HasChildren, Flags);

internal sealed record MediaTypeTreeItemResponseModel(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, IReadOnlyCollection<Flag> Flags, bool IsFolder, string Icon, bool IsDeletable)
    : NamedTreeItemResponseModel(Id, Parent, Name, HasChildren, Flags);

internal sealed record DocumentBlueprintTreeItemResponseModel(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, IReadOnlyCollection<Flag> Flags, bool IsFolder, ContentTypeReference? DocumentType)
    : NamedTreeItemResponseModel(Id, Parent, Name, HasChildren, Flags);
