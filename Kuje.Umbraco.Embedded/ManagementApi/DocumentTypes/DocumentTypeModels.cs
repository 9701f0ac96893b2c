using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;

internal sealed record PropertyTypeContainerModel(Guid Id, string? Name, string Type, int SortOrder, ReferenceById? Parent = null);

internal sealed record PropertyTypeValidationModel(
    bool Mandatory = false, string? MandatoryMessage = null, string? RegEx = null, string? RegExMessage = null);

internal sealed record PropertyTypeAppearanceModel(bool LabelOnTop = false);

internal sealed record PropertyTypeModel(
    Guid Id,
    string Alias,
    string Name,
    ReferenceById DataType,
    ReferenceById? Container = null,
    int SortOrder = 0,
    string? Description = null,
    bool VariesByCulture = false,
    bool VariesBySegment = false,
    PropertyTypeValidationModel? Validation = null,
    PropertyTypeAppearanceModel? Appearance = null);

internal sealed record DocumentTypeSortModel(ReferenceById DocumentType, int SortOrder);

internal sealed record DocumentTypeCompositionModel(ReferenceById DocumentType, CompositionType CompositionType);

internal sealed record DocumentTypeCleanupModel(
    bool PreventCleanup, int? KeepAllVersionsNewerThanDays = null, int? KeepLatestVersionPerDayForDays = null);

/// <summary>A document type, as it is sent to be updated.</summary>
internal record UpdateDocumentTypeRequestModel : ICheckedRequest
{
    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }

    public bool AllowedAsRoot { get; init; }

    public bool VariesByCulture { get; init; }

    public bool VariesBySegment { get; init; }

    public ReferenceById? Collection { get; init; }

    public bool IsElement { get; init; }

    public required IReadOnlyCollection<PropertyTypeModel> Properties { get; init; }

    public required IReadOnlyCollection<PropertyTypeContainerModel> Containers { get; init; }

    public IReadOnlyCollection<ReferenceById> AllowedTemplates { get; init; } = [];

    public ReferenceById? DefaultTemplate { get; init; }

    public DocumentTypeCleanupModel Cleanup { get; init; } = new(PreventCleanup: false);

    public IReadOnlyCollection<DocumentTypeSortModel> AllowedDocumentTypes { get; init; } = [];

    public IReadOnlyCollection<DocumentTypeCompositionModel> Compositions { get; init; } = [];

    public IEnumerable<(string Path, string Message)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Alias))
            yield return ("$.alias", "The Alias field is required.");
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("$.name", "The Name field is required.");
    }
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

internal sealed record AllowedDocumentTypeResponseModel(Guid Id, string? Name, string? Description, string? Icon);

internal sealed record DocumentTypeCompositionReferenceResponseModel(Guid Id, string? Name, string? Icon);

internal sealed record DocumentTypeItemResponseModel(
    Guid Id, string? Name, bool IsElement, string? Icon, string? Description, IReadOnlyCollection<Flag> Flags);
