using Kuje.Umbraco.Embedded.Documents;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// Keeps the index as the store is: read at the first query, and again for what a change touched before the change is answered.
/// </summary>
/// <remarks>
/// Fields of the site's own handlers need every document as an entity, so they come later, a batch at a time: beside other requests
/// once the index is in use (<see cref="DocumentIndexStart"/>), or at once when a query asks for one of them. Until then no query sees them.
/// </remarks>
internal sealed class DocumentIndexKeeper(DocumentIndexReader reader, IndexedFields fields, DocumentRepository repository, ICoreScopeProvider scopes) : IDisposable
{
    /// <summary>How many documents are asked about in one go, while changes wait.</summary>
    public int Batch { get; init; } = 200;

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DocumentIndex _index = new();
    private readonly ReaderWriterLockSlim _gate = new();

    // Held from reading the store to showing it, so that a slower reader cannot put an older state over a newer one.
    private readonly Lock _updating = new();
    private volatile bool _loaded;
    private volatile bool _hasCustom;
    private Queue<int>? _withoutCustom;
    private SharedValues? _shared;

    /// <summary>Ends when somebody asks the index for the first time; until then it takes no memory.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Asks the index; the answer must be complete when the function returns.</summary>
    /// <param name="withCustom">Whether fields of the site's own handlers are asked for.</param>
    /// <param name="query">Runs while nothing changes; must not ask again.</param>
    public T Ask<T>(bool withCustom, Func<DocumentIndex, T> query)
    {
        if (!_loaded)
            Load();
        while (withCustom && LoadSomeCustom())
        {
            // A change that comes in between is let in after each batch.
        }

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

        _asked.TrySetResult();
    }

    /// <summary>Asks the site's own handlers about some of the documents that they were not yet asked about.</summary>
    /// <returns>False where there is nothing left to do.</returns>
    public bool LoadSomeCustom()
    {
        if (_hasCustom)
            return false;
        Load();
        lock (_updating)
        {
            if (_hasCustom)
                return false;
            _withoutCustom ??= new Queue<int>(_index.All.Select(document => document.Id));
            _shared ??= new SharedValues();
            var some = new List<IndexedDocument>(Batch);
            while (some.Count < Batch && fields.HasCustom && _withoutCustom.TryDequeue(out int id))
            {
                if (_index.Find(id) is { } document)
                    some.Add(document);
            }

            AddCustom(some, _shared);
            if (some.Count == Batch)
                return true;
            (_withoutCustom, _shared) = (null, null);
            _hasCustom = true;
            return false;
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
                AddCustom(documents, new SharedValues());
            else
                documents.ForEach(document => _withoutCustom?.Enqueue(document.Id));
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
        (_withoutCustom, _shared) = (null, null);
        Write(() =>
        {
            _index.Clear();
            _index.Put(documents);
        });
        _loaded = true;
    }

    private void AddCustom(List<IndexedDocument> documents, SharedValues shared)
    {
        if (!fields.HasCustom || documents.Count == 0)
            return;
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        Dictionary<int, (IContent Edited, IContent? Published)> contents =
            repository.GetForReading(documents.Select(document => document.Id)).ToDictionary(content => content.Edited.Id);
        foreach (IndexedDocument document in documents)
        {
            if (!contents.TryGetValue(document.Id, out (IContent Edited, IContent? Published) content))
                continue;

            // What readers ask of must come from what is published, not from what an editor is writing.
            object[]?[]? former = null;
            foreach (IndexedVariant variant in document.Variants)
            {
                if (variant.Published is { } view && content.Published is not null)
                    view.Custom = former = shared.Share(fields.CustomValues(content.Published, variant.Culture), former);
                if (variant.Draft is { } edited && !ReferenceEquals(edited, variant.Published))
                    edited.Custom = former = shared.Share(fields.CustomValues(content.Edited, variant.Culture), former);
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
