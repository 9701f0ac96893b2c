using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Entities;

/// <summary>The trees that navigation keeps in memory, parents before their children.</summary>
internal sealed class NavigationRepository(AmbientScope ambient) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => Read(objectTypeKey, trashed: false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) => Read(objectTypeKey, trashed: true);

    private List<INavigationModel> Read(Guid objectType, bool trashed) => ambient.Session.Query<INavigationModel>(
        "SELECT n.id, n.key, t.key, n.parent_id, n.sort_order FROM node n JOIN content c ON c.id = n.id JOIN node t ON t.id = c.type_id "
        + "WHERE n.object_type = @0 AND n.trashed = @1 ORDER BY n.level, n.parent_id, n.sort_order, n.id",
        row => new Place
        {
            Id = row.Int(0), Key = row.Guid(1), ContentTypeKey = row.Guid(2), ParentId = row.Int(3), SortOrder = row.Int(4), Trashed = trashed,
        },
        objectType, trashed);

    private sealed class Place : INavigationModel
    {
        public int Id { get; set; }

        public Guid Key { get; set; }

        public Guid ContentTypeKey { get; set; }

        public int ParentId { get; set; }

        public int SortOrder { get; set; }

        public bool Trashed { get; set; }
    }
}
