using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;

/// <summary>Where to; nowhere is the root.</summary>
internal sealed record MoveRequestModel(ReferenceById? Target = null);

internal sealed record ItemSortingRequestModel(Guid Id, int SortOrder);

internal sealed record SortingRequestModel(IReadOnlyCollection<ItemSortingRequestModel> Sorting, ReferenceById? Parent = null);
