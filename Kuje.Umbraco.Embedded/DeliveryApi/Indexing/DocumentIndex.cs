using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// The documents in memory, as the tree that they are: children and descendants are found by walking it, types by their own list.
/// </summary>
/// <remarks>Not safe for more than one thread; <see cref="DocumentIndexKeeper"/> guards it.</remarks>
internal sealed class DocumentIndex
{
    private readonly Dictionary<int, IndexedDocument> _byId = [];
    private readonly Dictionary<Guid, IndexedDocument> _byKey = [];
    private readonly Dictionary<string, Dictionary<int, IndexedDocument>> _byType = new(StringComparer.Ordinal);

    public int Count => _byId.Count;

    public IEnumerable<IndexedDocument> All => _byId.Values;

    public IndexedDocument? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public IndexedDocument? Find(int id) => _byId.GetValueOrDefault(id);

    public IEnumerable<IndexedDocument> OfTypes(IEnumerable<string> aliases) =>
        aliases.Distinct().SelectMany(alias => _byType.GetValueOrDefault(alias)?.Values ?? Enumerable.Empty<IndexedDocument>());

    public IEnumerable<IndexedDocument> ChildrenOf(Guid parent) => parent == Guid.Empty
        ? _byId.Values.Where(document => document.ParentId == Constants.System.Root)
        : Find(parent)?.Children ?? [];

    public static IEnumerable<IndexedDocument> Descendants(IndexedDocument document)
    {
        var rest = new Stack<IndexedDocument>(document.Children);
        while (rest.TryPop(out IndexedDocument? next))
        {
            yield return next;
            foreach (IndexedDocument child in next.Children)
                rest.Push(child);
        }
    }

    /// <summary>Adds documents, or puts them in the place of what the index had of them; parents may come after children.</summary>
    public void Put(IReadOnlyCollection<IndexedDocument> documents)
    {
        foreach (IndexedDocument document in documents)
        {
            IndexedDocument? before = _byId.GetValueOrDefault(document.Id);
            if (before is not null)
                Detach(before);
            _byId[document.Id] = document;
            _byKey[document.Key] = document;
            if (!_byType.TryGetValue(document.ContentType, out Dictionary<int, IndexedDocument>? ofType))
                _byType[document.ContentType] = ofType = [];
            ofType[document.Id] = document;
            foreach (IndexedDocument child in before?.Children ?? [])
            {
                child.Parent = document;
                document.AddChild(child);
            }
        }

        foreach (IndexedDocument document in documents)
        {
            if (document.Parent is null && _byId.TryGetValue(document.ParentId, out IndexedDocument? parent) && _byId[document.Id] == document)
            {
                document.Parent = parent;
                parent.AddChild(document);
            }
        }
    }

    public void Remove(IndexedDocument document)
    {
        foreach (IndexedDocument gone in Descendants(document).Append(document).ToList())
            Detach(gone);
    }

    public void Clear()
    {
        _byId.Clear();
        _byKey.Clear();
        _byType.Clear();
    }

    private void Detach(IndexedDocument document)
    {
        _byId.Remove(document.Id);
        _byKey.Remove(document.Key);
        if (_byType.TryGetValue(document.ContentType, out Dictionary<int, IndexedDocument>? ofType))
            ofType.Remove(document.Id);
        document.Parent?.Children.Remove(document);
        document.Parent = null;
    }
}
