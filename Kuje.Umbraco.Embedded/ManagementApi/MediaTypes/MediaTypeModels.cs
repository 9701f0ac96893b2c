using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Kuje.Umbraco.Embedded.ManagementApi.MediaTypes;

internal sealed record MediaTypeSortModel(ReferenceById MediaType, int SortOrder);

internal sealed record MediaTypeCompositionModel(ReferenceById MediaType, CompositionType CompositionType);

internal record UpdateMediaTypeRequestModel : ContentTypeRequestModel
{
    public IReadOnlyCollection<MediaTypeSortModel> AllowedMediaTypes { get; init; } = [];

    public IReadOnlyCollection<MediaTypeCompositionModel> Compositions { get; init; } = [];
}

internal sealed record CreateMediaTypeRequestModel : UpdateMediaTypeRequestModel
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }
}

internal sealed record MediaTypeResponseModel : UpdateMediaTypeRequestModel
{
    public required Guid Id { get; init; }

    public required bool IsDeletable { get; init; }

    public required bool AliasCanBeChanged { get; init; }
}

internal sealed record MediaTypeItemResponseModel(Guid Id, string? Name, string? Icon, IReadOnlyCollection<Flag> Flags);

internal sealed record MediaTypeCompositionRequestModel(
    IReadOnlyCollection<string> CurrentPropertyAliases, IReadOnlyCollection<Guid> CurrentCompositeIds, Guid? Id = null);
