using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;

internal sealed record DocumentTypeSortModel(ReferenceById DocumentType, int SortOrder);

internal sealed record DocumentTypeCompositionModel(ReferenceById DocumentType, CompositionType CompositionType);

internal sealed record DocumentTypeCleanupModel(
    bool PreventCleanup, int? KeepAllVersionsNewerThanDays = null, int? KeepLatestVersionPerDayForDays = null);

/// <summary>A document type, as it is sent to be updated.</summary>
internal record UpdateDocumentTypeRequestModel : ContentTypeRequestModel
{
    public IReadOnlyCollection<ReferenceById> AllowedTemplates { get; init; } = [];

    public ReferenceById? DefaultTemplate { get; init; }

    public DocumentTypeCleanupModel Cleanup { get; init; } = new(PreventCleanup: false);

    public IReadOnlyCollection<DocumentTypeSortModel> AllowedDocumentTypes { get; init; } = [];

    public IReadOnlyCollection<DocumentTypeCompositionModel> Compositions { get; init; } = [];
}

internal sealed record CreateDocumentTypeRequestModel : UpdateDocumentTypeRequestModel
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }
}

internal sealed record DocumentTypeResponseModel : UpdateDocumentTypeRequestModel
{
    public required Guid Id { get; init; }
}

internal sealed record DocumentTypeItemResponseModel(
    Guid Id, string? Name, bool IsElement, string? Icon, string? Description, IReadOnlyCollection<Flag> Flags);

internal sealed record DocumentTypeCompositionRequestModel(
    IReadOnlyCollection<string> CurrentPropertyAliases, IReadOnlyCollection<Guid> CurrentCompositeIds, bool IsElement = false, Guid? Id = null);

internal sealed record DocumentTypeBlueprintItemResponseModel(Guid Id, string Name, IReadOnlyCollection<Flag> Flags);
