using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// Some documents, indexed once and never changed. Documents are numbered from 0 here. For every word as it is written there is
/// one list of the documents that have it; what belongs together (inflections, compounds) is decided over the words,
/// of which there are few, not over their occurrences.
/// </summary>
internal sealed class Segment
{
    /// <summary>Ends a text in <see cref="Stream"/>, so that no phrase runs over.</summary>
    public const int TextEnd = 0;

    private readonly Dictionary<int, int> _places;

    public Segment(int[] ids, string[] spellings, LanguageTerms?[] languages)
    {
        Ids = ids;
        Spellings = spellings;
        Languages = languages;
        _places = new Dictionary<int, int>(ids.Length);
        for (var place = 0; place < ids.Length; place++)
            _places[ids[place]] = place;
    }

    /// <summary>The ids of the documents by their number here.</summary>
    public int[] Ids { get; }

    public string[] Spellings { get; }

    /// <summary>By <see cref="SearchLanguage"/>; null where nothing is in that language.</summary>
    public LanguageTerms?[] Languages { get; }

    /// <summary>In how many documents each term is.</summary>
    public required int[] Frequency { get; init; }

    /// <summary>Pairs of the distance to the previous document and an <see cref="Impact"/>, term after term.</summary>
    public required byte[] Postings { get; init; }

    /// <summary>Where each term's postings start, and one more for the end.</summary>
    public required int[] PostingStart { get; init; }

    /// <summary>Every document's words in order, as term + 1, with <see cref="TextEnd"/> after each text.</summary>
    public required byte[] Stream { get; init; }

    /// <summary>Where each document's words start, and one more for the end.</summary>
    public required int[] StreamStart { get; init; }

    public int Count => Ids.Length;

    public int PlaceOf(int id) => _places.TryGetValue(id, out var place) ? place : -1;
}
