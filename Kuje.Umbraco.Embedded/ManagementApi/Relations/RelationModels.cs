using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Relations;

internal sealed record ObjectTypeResponseModel(Guid Id, string? Name);

internal sealed record RelationTypeResponseModel(
    Guid Id, string Name, string? Alias, bool IsBidirectional, bool IsDependency, ObjectTypeResponseModel? ParentObject, ObjectTypeResponseModel? ChildObject);

internal sealed record RelationTypeItemResponseModel(Guid Id, string Name, bool IsDeletable, IReadOnlyCollection<Flag> Flags);

internal sealed record RelationEndModel(Guid Id, string? Name);

internal sealed record RelationResponseModel(Guid Id, ReferenceById RelationType, RelationEndModel Parent, RelationEndModel Child, DateTime CreateDate, string? Comment);
