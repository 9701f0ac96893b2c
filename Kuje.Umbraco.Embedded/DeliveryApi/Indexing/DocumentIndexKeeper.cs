using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// Keeps the index as the store is: read at the first query, and again for what a change touched before the change is answered.
/// </summary>
internal sealed class DocumentIndexKeeper(DocumentIndexReader reader, IndexedFields fields, IContentService contentService) : IDisposable
{
    private const int Batch = 500;

    private readonly DocumentIndex _index = new();
    private readonly ReaderWriterLockSlim _gate = new();

    // Held from reading the store to showing it, so that a slower reader cannot put an older state over a newer one.
    private readonly Lock _updating = new();
    private volatile bool _loaded;
    private volatile bool _hasCustom;

    /// <summary>Asks the index; the answer must be complete when the function returns.</summary>
    /// <param name="withCustom">Whether fields of the site's own handlers are asked for.</param>
    /// <param name="query">Runs while nothing changes; must not ask again.</param>
    public T Ask<T>(bool withCustom, Func<DocumentIndex, T> query)
    {
        if (!_loaded)
            Load();
        if (withCustom && !_hasCustom)
            LoadCustom();
        _gate.EnterReadLock();
        try
        {
            return query(_index);
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    public void Load()
    {
        lock (_updating)
        {
            if (!_loaded)
                Reload();
        }
    }

    /// <summary>Reads again what a change touched.</summary>
    public void Update(IReadOnlyCollection<ContentCacheRefresher.JsonPayload> changes)
    {
        lock (_updating)
        {
            if (!_loaded)
                return;
            if (changes.Any(change => change.ChangeTypes.HasType(TreeChangeTypes.RefreshAll)))
            {
                Reload();
                return;
            }

            int[] nodes = Ids(changes, TreeChangeTypes.RefreshNode);
            int[] branches = Ids(changes, TreeChangeTypes.RefreshBranch);
            int[] removed = Ids(changes, TreeChangeTypes.Remove);
            List<IndexedDocument> documents = nodes.Length == 0 ? [] : reader.Branches(nodes, withDescendants: false);
            if (branches.Length > 0)
                documents.AddRange(reader.Branches(branches, withDescendants: true));
            if (_hasCustom)
                AddCustom(documents);
            var found = documents.Select(document => document.Id).ToHashSet();
            Write(() =>
            {
                // A branch is taken out whole: what left it, by being moved or trashed, is not found under it any more.
                foreach (int id in branches.Concat(removed).Concat(nodes.Where(id => !found.Contains(id))))
                {
                    if (_index.Find(id) is { } document)
                        _index.Remove(document);
                }

                _index.Put(documents);
            });
        }
    }

    /// <summary>Reads all again, after content types or languages changed.</summary>
    public void Refresh()
    {
        lock (_updating)
        {
            reader.ForgetTypes();
            if (_loaded)
                Reload();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static int[] Ids(IEnumerable<ContentCacheRefresher.JsonPayload> changes, TreeChangeTypes type) =>
        changes.Where(change => !change.Blueprint && change.ChangeTypes.HasType(type)).Select(change => change.Id).Distinct().ToArray();

    private void Reload()
    {
        List<IndexedDocument> documents = reader.All();
        _hasCustom = false;
        Write(() =>
        {
            _index.Clear();
            _index.Put(documents);
        });
        _loaded = true;
    }

    private void LoadCustom()
    {
        lock (_updating)
        {
            if (_hasCustom)
                return;
            foreach (IndexedDocument[] documents in _index.All.Chunk(Batch))
                AddCustom(documents);
            _hasCustom = true;
        }
    }

    private void AddCustom(IReadOnlyCollection<IndexedDocument> documents)
    {
        if (!fields.HasCustom || documents.Count == 0)
            return;
        Dictionary<int, IContent> contents = contentService.GetByIds(documents.Select(document => document.Id)).ToDictionary(content => content.Id);
        foreach (IndexedDocument document in documents)
        {
            if (!contents.TryGetValue(document.Id, out IContent? draft))
                continue;

            // What readers ask of must come from what is published, not from what an editor is writing.
            IContent? published = draft is { Published: true, Edited: true } ? contentService.GetVersion(draft.PublishedVersionId) : draft;
            foreach (IndexedVariant variant in document.Variants)
            {
                if (variant.Published is { } view && published is not null)
                    view.Custom = fields.CustomValues(published, variant.Culture);
                if (variant.Draft is { } edited && !ReferenceEquals(edited, variant.Published))
                    edited.Custom = fields.CustomValues(draft, variant.Culture);
            }
        }
    }

    private void Write(Action change)
    {
        _gate.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
