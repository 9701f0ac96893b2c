using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>
/// The words of what documents are marked with: municipalities, art forms, target groups. Every document has its marks, so one without Kotka
/// is not in Kotka, whereas one that does not say "play" may be about playing all the same. Grows only, as the <see cref="Vocabulary"/> does.
/// </summary>
internal sealed class MarkedWords(Vocabulary vocabulary)
{
    private readonly Lock _adding = new();
    private readonly HashSet<(string Language, string Name)> _names = [];
    private HashSet<int> _terms = [];

    public bool Has(int term) => Volatile.Read(ref _terms).Contains(term);

    public void Add(IEnumerable<SearchDocument> documents)
    {
        lock (_adding)
        {
            HashSet<int>? terms = null;
            foreach (var document in documents)
            {
                foreach (var text in document.Texts)
                {
                    if (text.Field == SearchField.Term && _names.Add((text.Language, text.Text)))
                        Add(text, terms ??= [.. _terms]);
                }
            }

            if (terms is not null)
                Volatile.Write(ref _terms, terms);
        }
    }

    private void Add(SearchText name, HashSet<int> terms)
    {
        Span<char> buffer = stackalloc char[Tokenizer.LongestWord];
        var tokens = new Tokenizer(Letters.Composed(name.Text), buffer);
        while (tokens.MoveNext())
            terms.Add(vocabulary.TermOf(SearchWords.LanguageOf(name.Language), tokens.Current));
    }
}
