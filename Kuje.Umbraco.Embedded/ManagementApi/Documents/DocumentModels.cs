using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

internal record UpdateDocumentRequestModel : ContentRequestModel
{
    public ReferenceById? Template { get; init; }
}

internal sealed record ValidateUpdateDocumentRequestModel : UpdateDocumentRequestModel
{
    public IReadOnlyCollection<string>? Cultures { get; init; }
}

internal sealed record CreateDocumentRequestModel : UpdateDocumentRequestModel
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }

    public required ReferenceById DocumentType { get; init; }
}

internal sealed record ScheduleRequestModel(DateTimeOffset? PublishTime = null, DateTimeOffset? UnpublishTime = null);

internal sealed record CultureAndScheduleRequestModel(string? Culture = null, ScheduleRequestModel? Schedule = null);

internal sealed record PublishDocumentRequestModel(IReadOnlyCollection<CultureAndScheduleRequestModel> PublishSchedules);

internal sealed record PublishDocumentWithDescendantsRequestModel(bool IncludeUnpublishedDescendants, IReadOnlyCollection<string> Cultures);

internal sealed record PublishDocumentWithDescendantsResultModel(Guid? TaskId, bool IsComplete);

internal sealed record UnpublishDocumentRequestModel(IReadOnlyCollection<string>? Cultures = null);

internal sealed record CopyDocumentRequestModel(bool RelateToOriginal, bool IncludeDescendants, ReferenceById? Target = null);

internal sealed record DocumentVariantResponseModel(
    DocumentVariantState State,
    DateTime? PublishDate,
    DateTimeOffset? ScheduledPublishDate,
    DateTimeOffset? ScheduledUnpublishDate,
    Guid Id,
    IReadOnlyCollection<Flag> Flags,
    DateTime CreateDate,
    DateTime UpdateDate,
    string? Culture,
    string? Segment,
    string Name);

internal sealed record DocumentResponseModel(
    Guid Id,
    bool IsTrashed,
    ContentTypeReference DocumentType,
    ReferenceById? Template,
    IReadOnlyCollection<Flag> Flags,
    IReadOnlyCollection<ContentValueResponseModel> Values,
    IReadOnlyCollection<DocumentVariantResponseModel> Variants);

internal sealed record DocumentVersionResponseModel(
    Guid Id,
    ReferenceById Document,
    ContentTypeReference DocumentType,
    IReadOnlyCollection<Flag> Flags,
    IReadOnlyCollection<ContentValueResponseModel> Values,
    IReadOnlyCollection<DocumentVariantResponseModel> Variants);

internal sealed record DocumentVariantItemResponseModel(Guid Id, string Name, string? Culture, DocumentVariantState State, IReadOnlyCollection<Flag> Flags);

internal enum DocumentVariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}
