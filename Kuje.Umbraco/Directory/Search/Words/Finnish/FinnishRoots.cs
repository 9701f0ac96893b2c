using System.Collections.Frozen;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>
/// What Finnish words share that are made of each other: <c>maalata</c>, <c>maalaus</c>, <c>maalari</c>, <c>maalaaminen</c>.
/// Rough, so it weighs less than a common base form.
/// </summary>
internal sealed class FinnishRoots : IWordRoots
{
    private const int Shortest = 3;

    // The longest first; given with back vowels.
    private static readonly string[] Endings =
    [
        "ttomuus", "ustus", "llinen", "elija", "ilija", "aatio", "ointi", "minen", "inen", "elma", "ella", "illa", "oida", "elu", "ailu",
        "aja", "ija", "oja", "uja", "eja", "nta", "nti", "aus", "eus", "ous", "ius", "ton", "us", "os",
        "anut", "enut", "ari", "uri", "ali", "ata", "ita", "ota", "uta", "ea", "aa", "ia", "oa", "ua", "in",
    ];

    // Everyday words that the rules would take for relatives of others.
    private static readonly FrozenSet<string> Alone = new[]
    {
        "toinen", "piiri", "taito", "ilmainen", "maali", "kuori", "kori", "kotka", "koti", "kone", "kunta", "tila", "sali", "osa", "aika", "paikka", "asema",
        "alku", "päivä", "ilta", "viikko", "vuosi", "tunti", "raha", "kulta", "suku", "kirja", "kirje", "huone", "ryhmä", "talo", "lohja", "vanha",
        "maksuton", "maksullinen", "lahti", "hanko", "oulu", "salo", "pori", "rauma", "lappi", "näyttely", "opas", "pala", "kala", "sata", "kunto", "kulttuuri", "porvoo",
    }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<string> RootsOf(string lemma)
    {
        if (lemma.Length < Shortest + 1 || Alone.Contains(lemma))
            yield break;
        var plain = Letters.Folded(lemma).Replace('y', 'u');
        var whole = Root(lemma, plain.Length);
        if (whole is not null)
            yield return whole;
        foreach (var ending in Endings)
        {
            if (plain.Length - ending.Length < Shortest || !plain.EndsWith(ending, StringComparison.Ordinal))
                continue;
            if (Root(lemma, plain.Length - ending.Length) is { } root && root != whole)
                yield return root;
            break;
        }
    }

    private static string? Root(string lemma, int end)
    {
        while (end > Shortest && Letters.IsVowel(lemma[end - 1]))
            end--;
        return end < Shortest ? null : Neutral(lemma.AsSpan(0, end));
    }

    /// <summary>Without gradation at the end: kuunn-, kuunt-; soit-, soitt-.</summary>
    private static string Neutral(ReadOnlySpan<char> root)
    {
        if (root.Length > Shortest && root[^1] == root[^2])
            return root[..^1].ToString();
        if (root.Length > Shortest + 1 && root[^1] is 't' or 'p' or 'k' && root[^2] is 'n' or 'l' or 'r' or 'm')
            return root[..^1].ToString();
        return root[^1] == 'd' ? string.Concat(root[..^1], "t") : root.ToString();
    }
}
