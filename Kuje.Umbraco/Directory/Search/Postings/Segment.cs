namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// Some documents, indexed once and never changed. Documents are numbered from 0 here. For every word as it is written there is
/// one list of the documents that have it; what belongs together (inflections, compounds) is decided over the words,
/// of which there are few, not over their occurrences.
/// </summary>
internal sealed class Segment
{
    private readonly int[] _byId;

    public Segment(int[] ids)
    {
        Ids = ids;
        _byId = new int[ids.Length];
        for (var place = 0; place < ids.Length; place++)
            _byId[place] = place;
        Array.Sort((int[])ids.Clone(), _byId);
    }

    /// <summary>The ids of the documents by their number here.</summary>
    public int[] Ids { get; }

    /// <summary>The terms that are here, in order.</summary>
    public required int[] Terms { get; init; }

    /// <summary>In how many documents each of <see cref="Terms"/> is.</summary>
    public required int[] Frequency { get; init; }

    /// <summary>Pairs of the distance to the previous document and an <see cref="Impact"/>, term after term.</summary>
    public required byte[] Postings { get; init; }

    /// <summary>Where the postings of each of <see cref="Terms"/> start, and one more for the end.</summary>
    public required int[] PostingStart { get; init; }

    /// <summary>Every document's words in order.</summary>
    public required SegmentTexts Texts { get; init; }

    public int Count => Ids.Length;

    /// <summary>The place of a term in <see cref="Terms"/>, from <paramref name="first"/> on; if it is not here, the complement of where it would be.</summary>
    public int SlotOf(int term, int first = 0) => Array.BinarySearch(Terms, first, Terms.Length - first, term);

    public int PlaceOf(int id)
    {
        int low = 0, high = _byId.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var place = _byId[middle];
            if (Ids[place] == id)
                return place;
            if (Ids[place] < id)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
