using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Pickers;

internal sealed record DynamicRootContextModel(ReferenceById Parent, Guid? Id = null, string? Culture = null, string? Segment = null);

internal sealed record DynamicRootOriginModel(string Alias, Guid? Id = null);

internal sealed record DynamicRootStepModel(string Alias, IReadOnlyCollection<Guid> DocumentTypeIds);

internal sealed record DynamicRootQueryModel(DynamicRootOriginModel Origin, IReadOnlyCollection<DynamicRootStepModel> Steps);

internal sealed record DynamicRootRequestModel(DynamicRootContextModel Context, DynamicRootQueryModel Query);
