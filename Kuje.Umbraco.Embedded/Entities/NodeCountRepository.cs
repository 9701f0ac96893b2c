using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Entities;

internal sealed class NodeCountRepository(AmbientScope ambient) : INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) =>
        ambient.Session.Count("SELECT COUNT(*) FROM node WHERE object_type = @0 AND trashed = 0", nodeType);

    /// <remarks>Folders are not counted.</remarks>
    public int GetMediaCount() => ambient.Session.Count(
        "SELECT COUNT(*) FROM node n JOIN content c ON c.id = n.id JOIN content_type t ON t.id = c.type_id WHERE n.object_type = @0 AND n.trashed = 0 AND t.alias <> @1",
        Constants.ObjectTypes.Media, Constants.Conventions.MediaTypes.Folder);
}
