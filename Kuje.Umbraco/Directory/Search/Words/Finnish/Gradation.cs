namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>Consonant gradation: <c>musiikki</c>, <c>musiikin</c>; <c>Helsinki</c>, <c>Helsingin</c>; <c>taide</c>, <c>taiteen</c>.</summary>
internal static class Gradation
{
    // Longer clusters first. The weak grade of each may also be itself, as in words that do not alternate.
    private static readonly (string Weak, string Strong)[] Grades =
    [
        ("ng", "nk"), ("nn", "nt"), ("mm", "mp"), ("ll", "lt"), ("rr", "rt"),
        ("k", "kk"), ("p", "pp"), ("t", "tt"), ("d", "t"), ("v", "p"),
    ];

    /// <summary>The stems whose weak grade this could be, the likeliest first; without <paramref name="stem"/> itself.</summary>
    public static List<string> Strengthened(string stem)
    {
        List<string> grades = [];
        var (start, end) = LastCluster(stem);
        if (start < 1)
            return grades;
        var cluster = stem.AsSpan(start, end - start);
        foreach (var (weak, strong) in Grades)
        {
            if (!cluster.EndsWith(weak) || (weak.Length == 1 && IsStrongDouble(cluster, weak[0])))
                continue;
            grades.Add(string.Concat(stem.AsSpan(0, end - weak.Length), strong, stem.AsSpan(end)));
            break;
        }

        return grades;
    }

    /// <summary>The stem with a k that has gone: Turun, jalan, ruoan.</summary>
    public static string? WithLostK(string stem)
    {
        var (start, end) = LastCluster(stem);
        if (start < 1)
            return null;
        return stem.AsSpan(start, end - start) switch
        {
            "l" or "r" or "h" => string.Concat(stem.AsSpan(0, end), "k", stem.AsSpan(end)),
            "lj" or "rj" or "hj" => string.Concat(stem.AsSpan(0, end - 1), "k", stem.AsSpan(end)),
            "" when stem.Length > 2 => string.Concat(stem.AsSpan(0, stem.Length - 1), "k", stem.AsSpan(stem.Length - 1)),
            _ => null,
        };
    }

    /// <summary>The weak grades that the stem can have in its base form; without <paramref name="stem"/> itself.</summary>
    public static List<string> Weakened(string stem)
    {
        List<string> grades = [];
        var (start, end) = LastCluster(stem);
        if (start < 1)
            return grades;
        var cluster = stem.AsSpan(start, end - start);
        foreach (var (weak, strong) in Grades)
        {
            if (!cluster.EndsWith(strong) || (strong == "t" && cluster is "st" or "ht" && cluster is "st"))
                continue;
            grades.Add(string.Concat(stem.AsSpan(0, end - strong.Length), weak, stem.AsSpan(end)));
            break;
        }

        if (cluster is "k" or "lk" or "rk" or "hk")
            grades.Add(string.Concat(stem.AsSpan(0, end - 1), stem.AsSpan(end)));
        return grades;
    }

    private static bool IsStrongDouble(ReadOnlySpan<char> cluster, char letter) =>
        cluster.Length > 1 && (cluster[^2] == letter || (letter == 't' && cluster[^2] is 's' or 'h') || (letter == 'k' && cluster[^2] is 's' or 't'));

    /// <summary>The consonants before the last vowels; empty between two vowels of which the last is a syllable of its own.</summary>
    private static (int Start, int End) LastCluster(string stem)
    {
        var end = stem.Length;
        while (end > 0 && Letters.IsVowel(stem[end - 1]))
            end--;
        if (stem.Length - end >= 2 && !IsOneSyllable(stem.AsSpan(end)))
            return (stem.Length - 1, stem.Length - 1);
        var start = end;
        while (start > 0 && !Letters.IsVowel(stem[start - 1]))
            start--;
        return (start, end);
    }

    private static bool IsOneSyllable(ReadOnlySpan<char> vowels) =>
        vowels.Length == 2 && (vowels[0] == vowels[1] || vowels[1] is 'i' or 'u' or 'y' || vowels is "ie" or "uo" or "yö");
}
