using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Kuje.Umbraco.Embedded.Entities;

/// <summary>Finds where a picker starts: from some nodes up or down to content of some types.</summary>
internal sealed class DynamicRootRepository(AmbientScope ambient) : IDynamicRootRepository
{
    private const string OfTypes =
        " JOIN content c ON c.id = n.id JOIN node t ON t.id = c.type_id AND +t.key IN (SELECT value FROM json_each(@1))";

    /// <summary>A path lists the ids of a node's ancestors and its own, so it reads as a JSON array.</summary>
    private const string Up =
        "FROM node o JOIN json_each('[' || o.path || ']') a JOIN node n ON n.id = a.value" + OfTypes + " WHERE o.key IN (SELECT value FROM json_each(@0))";

    private const string Down =
        "FROM node o JOIN node n ON n.id = o.id OR (n.path >= o.path || ',' AND n.path < o.path || ',' || char(65535))" + OfTypes
        + " WHERE o.key IN (SELECT value FROM json_each(@0))";

    public Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult(Ancestor("DESC", origins, queryStep));

    public Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult(Ancestor("ASC", origins, queryStep));

    public Task<ICollection<Guid>> NearestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult<ICollection<Guid>>(Descendants("MIN", origins, queryStep));

    public Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) =>
        Task.FromResult<ICollection<Guid>>(Descendants("MAX", origins, queryStep));

    private Guid? Ancestor(string direction, IEnumerable<Guid> origins, DynamicRootQueryStep step) => ambient.Session.First(
        $"SELECT n.key {Up} ORDER BY n.level {direction} LIMIT 1", static row => (Guid?)row.Guid(0),
        SqliteSession.Json(origins), SqliteSession.Json(step.AnyOfDocTypeKeys));

    private List<Guid> Descendants(string level, ICollection<Guid> origins, DynamicRootQueryStep step) => ambient.Session.Query(
        $"SELECT DISTINCT n.key {Down} AND n.level = (SELECT {level}(n.level) {Down})", static row => row.Guid(0),
        SqliteSession.Json(origins), SqliteSession.Json(step.AnyOfDocTypeKeys));
}
