using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Versions;

internal sealed record DocumentVersionItemResponseModel(
    Guid Id,
    ReferenceById Document,
    ReferenceById DocumentType,
    ReferenceById User,
    DateTime VersionDate,
    bool IsCurrentPublishedVersion,
    bool IsCurrentDraftVersion,
    bool PreventCleanup);
