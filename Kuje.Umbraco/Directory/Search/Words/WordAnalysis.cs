namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>What a word form says beside its letters. All in lower case.</summary>
/// <param name="Lemmas">Base forms that the form can belong to, the likeliest first. In languages with a stemmer, the stem.</param>
/// <param name="Parts">
/// The parts of a compound in order; empty where the word is no compound. <c>kuvataidepajassa</c>: kuva, taide, paja.
/// </param>
/// <param name="Certain">Whether a dictionary knew the word. What rules guessed may be wrong.</param>
internal sealed record WordAnalysis(string[] Lemmas, WordPart[] Parts, bool Certain)
{
    public static readonly WordAnalysis None = new([], [], Certain: false);

    /// <summary>The base forms of all parts, and of neighbouring parts together: <c>kuvataide</c> and <c>taidepaja</c> too.</summary>
    public IEnumerable<string> PartsAndJoins()
    {
        for (var first = 0; first < Parts.Length; first++)
        {
            for (var last = first; last < Parts.Length; last++)
            {
                if (first > 0 || last < Parts.Length - 1)
                    yield return Join(first, last);
            }
        }
    }

    /// <summary>The parts from <paramref name="first"/> to <paramref name="last"/> as one word in base form.</summary>
    public string Join(int first, int last) =>
        first == last
            ? Parts[last].Lemma
            : string.Concat(string.Concat(Parts[first..last].Select(part => part.Written)), Parts[last].Lemma);
}
