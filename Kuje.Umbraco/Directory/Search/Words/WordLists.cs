using System.Collections.Frozen;

namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>The word lists of a language, from the files in <c>Data</c>.</summary>
internal sealed class WordLists
{
    public static readonly WordLists Empty = new();

    public FrozenSet<string> StopWords { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>Base forms that say less about what is looked for than others: group, course.</summary>
    public FrozenSet<string> Generic { get; private init; } = FrozenSet<string>.Empty;

    public FrozenDictionary<string, string[]> Synonyms { get; private init; } = FrozenDictionary<string, string[]>.Empty;

    /// <summary>For a base form, those of kinds of it.</summary>
    public FrozenDictionary<string, string[]> Narrower { get; private init; } = FrozenDictionary<string, string[]>.Empty;

    /// <summary>Reads <c>stop-LANGUAGE.txt</c> (words), <c>generic-LANGUAGE.txt</c> (base forms) and <c>synonyms-LANGUAGE.txt</c> (a group of base forms a line, or one, <c>&gt;</c> and kinds of it).</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">The form that <see cref="Synonyms"/> are found by and given in: the stem, where the language has a stemmer.</param>
    public static WordLists Of(string language, Func<string, string> key)
    {
        Dictionary<string, string[]> synonyms = [], narrower = [];
        foreach (var line in Lines($"synonyms-{language}.txt"))
        {
            if (line.Split('>') is [var above, var below])
            {
                narrower[key(above.Trim())] = [.. Words(below).Select(key).Distinct()];
                continue;
            }

            var group = Words(line).Select(key).ToArray();
            foreach (var word in group)
                synonyms[word] = [.. (synonyms.GetValueOrDefault(word) ?? []).Concat(group.Where(other => other != word)).Distinct()];
        }

        return new WordLists
        {
            StopWords = Lines($"stop-{language}.txt").SelectMany(Words).ToFrozenSet(StringComparer.Ordinal),
            Generic = Lines($"generic-{language}.txt").SelectMany(Words).Select(key).ToFrozenSet(StringComparer.Ordinal),
            Synonyms = synonyms.ToFrozenDictionary(StringComparer.Ordinal),
            Narrower = narrower.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Reads <c>concepts.txt</c>: for each language, what its base forms are in the others.</summary>
    /// <param name="keys">By language, the form that words are found by.</param>
    public static FrozenDictionary<string, (SearchLanguage Language, string Lemma)[]>[] Concepts(Func<string, string>[] keys)
    {
        var found = keys.Select(_ => new Dictionary<string, (SearchLanguage Language, string Lemma)[]>(StringComparer.Ordinal)).ToArray();
        foreach (var line in Lines("concepts.txt"))
        {
            var all = line.Split('|')
                .SelectMany((column, language) => Words(column).Select(word => (Language: (SearchLanguage)language, Lemma: keys[language](word))))
                .ToList();
            foreach (var (language, lemma) in all)
            {
                var known = found[(int)language].GetValueOrDefault(lemma) ?? [];
                found[(int)language][lemma] = [.. known.Concat(all.Where(other => other.Language != language)).Distinct()];
            }
        }

        return [.. found.Select(words => words.ToFrozenDictionary(StringComparer.Ordinal))];
    }

    /// <summary>The lines of a file in <c>Data</c>, without comments (#) and empty lines, in the letters that words are compared in.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"Kuje.Search/{file}")
            ?? throw new InvalidOperationException($"The word list {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var text = string.Concat(line.Split('#')[0].Trim().Select(Letters.Normal));
            if (text.Length > 0)
                yield return text;
        }
    }

    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
