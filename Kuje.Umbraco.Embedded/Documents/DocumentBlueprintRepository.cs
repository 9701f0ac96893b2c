using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>Documents that new documents start from. They are never published, and two may have the same name.</summary>
internal sealed class DocumentBlueprintRepository(ContentBackend backend, DocumentSchedules schedules, DocumentPermissions permissions)
    : DocumentRepository(backend, schedules, permissions, Constants.ObjectTypes.DocumentBlueprint, namesAreUnique: false), IDocumentBlueprintRepository
{
    protected override bool IsBlueprint => true;

    /// <remarks>Nothing published follows a blueprint.</remarks>
    protected override void Refresh(IContent entity)
    {
    }
}
