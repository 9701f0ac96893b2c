namespace Kuje.Umbraco.Embedded.Nodes;

/// <summary>A row of the <c>node</c> table: what everything in a tree has in common.</summary>
internal sealed record NodeRow(
    int Id,
    Guid Key,
    Guid ObjectType,
    int ParentId,
    int Level,
    string Path,
    int SortOrder,
    bool Trashed,
    string? Name,
    int? CreatorId,
    DateTime CreateDate);
