using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>The cultures in which documents are published; a document that does not vary is published in all languages or in none.</summary>
internal sealed class PublishStatusRepository(AmbientScope ambient, ILanguageRepository languages) : IPublishStatusRepository
{
    private const string Select =
        "SELECT n.key, t.variations, c.published_version_id IS NOT NULL, "
        + "(SELECT group_concat(k.culture) FROM content_culture k WHERE k.node_id = n.id AND k.published) "
        + "FROM node n JOIN content c ON c.id = n.id JOIN content_type t ON t.id = c.type_id WHERE ";

    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IDictionary<Guid, ISet<string>>>(Read("n.object_type = @0", Constants.ObjectTypes.Document));

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken) =>
        Task.FromResult(Read("n.key = @0", documentKey).TryGetValue(documentKey, out ISet<string>? cultures) ? cultures : new HashSet<string>());

    public Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        string? path = ambient.Session.First("SELECT path FROM node WHERE key = @0", static row => row.Text(0), rootDocumentKey);
        return Task.FromResult<IDictionary<Guid, ISet<string>>>(path is null
            ? new Dictionary<Guid, ISet<string>>()
            : Read("(n.path = @0 OR (n.path >= @1 AND n.path < @2)) AND +n.object_type = @3", path, path + ",", path + ",\uFFFF", Constants.ObjectTypes.Document));
    }

    private Dictionary<Guid, ISet<string>> Read(string condition, params ReadOnlySpan<object?> args)
    {
        string[] all = [.. languages.GetMany().Select(l => l.IsoCode)];
        var known = all.ToDictionary(code => code, StringComparer.OrdinalIgnoreCase);
        var status = new Dictionary<Guid, ISet<string>>();
        // Many documents are published in the same cultures: they share a set, which nobody changes.
        var sets = new Dictionary<string, ISet<string>>(StringComparer.Ordinal);
        foreach ((Guid key, bool varies, bool published, string? cultures) in ambient.Session.Query(Select + condition, Read, args))
        {
            string names = !published ? string.Empty : varies ? cultures ?? string.Empty : "*";
            if (!sets.TryGetValue(names, out ISet<string>? codes))
            {
                codes = (names == "*" ? all : names.Split(',').Where(known.ContainsKey).Select(code => known[code])).ToHashSet();
                sets.Add(names, codes);
            }

            status.Add(key, codes);
        }

        return status;
    }

    private static (Guid Key, bool Varies, bool Published, string? Cultures) Read(SqliteRow row) =>
        (row.Guid(0), ((ContentVariation)row.Int(1) & ContentVariation.Culture) != 0, row.Bool(2), row.TextOrNull(3));
}
