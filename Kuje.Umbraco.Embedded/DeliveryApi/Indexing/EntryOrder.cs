using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>Orders entries by fields, and at last by id, so that pages never overlap.</summary>
internal sealed class EntryOrder(IReadOnlyList<(IndexedField Field, Direction Direction)> sorts) : IComparer<IndexEntry>
{
    public int Compare(IndexEntry x, IndexEntry y)
    {
        foreach ((IndexedField field, Direction direction) in sorts)
        {
            int order = field.Compare(x, y);
            if (order != 0)
                return direction == Direction.Ascending ? order : -order;
        }

        return x.Document.Id.CompareTo(y.Document.Id);
    }

    /// <summary>A page of the entries. For the first pages of many entries they are not all sorted.</summary>
    public IEnumerable<IndexEntry> Page(List<IndexEntry> entries, int skip, int take)
    {
        long wanted = Math.Min((long)skip + take, entries.Count);
        if (wanted <= skip)
            return [];
        if (wanted >= entries.Count / 8)
        {
            entries.Sort(this);
            return entries.Skip(skip).Take(take);
        }

        var last = Comparer<IndexEntry>.Create((a, b) => Compare(b, a));
        var first = new PriorityQueue<IndexEntry, IndexEntry>((int)wanted + 1, last);
        foreach (IndexEntry entry in entries)
        {
            if (first.Count < wanted)
                first.Enqueue(entry, entry);
            else
                first.EnqueueDequeue(entry, entry);
        }

        var page = new IndexEntry[first.Count - skip];
        for (int i = page.Length - 1; i >= 0; i--)
            page[i] = first.Dequeue();
        return page;
    }
}
