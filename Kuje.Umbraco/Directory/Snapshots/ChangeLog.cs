using System.Globalization;
using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>
/// What changed since this process began to look, so far back as is kept. Never changes itself. A token names the log and a place in it; another
/// process's tokens are not understood, since nothing tells what happened in between.
/// </summary>
internal sealed class ChangeLog
{
    private const int MaximumBatches = 4096;
    private const int MaximumEntries = 200_000;

    private readonly Batch[] _batches;
    private readonly long _first;

    private ChangeLog(string name, Batch[] batches, long first, long last)
    {
        Name = name;
        _batches = batches;
        _first = first;
        Last = last;
    }

    /// <summary>Random, one for each process.</summary>
    public string Name { get; }

    /// <summary>The number of the last change.</summary>
    public long Last { get; }

    public string Token => $"{Name}-{Last.ToString(CultureInfo.InvariantCulture)}";

    public static ChangeLog Begin() => new(Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 6)), [], 0, 0);

    public ChangeLog Add(IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0)
            return this;
        var batch = new Batch(Last + 1, [.. entries]);
        int drop = Math.Max(0, _batches.Length + 1 - MaximumBatches);
        int kept = batch.Entries.Length + _batches.Skip(drop).Sum(one => one.Entries.Length);
        while (drop < _batches.Length && kept > MaximumEntries)
            kept -= _batches[drop++].Entries.Length;
        return new(Name, [.. _batches.AsSpan(drop), batch], drop == 0 ? _first : _batches[drop - 1].Number, Last + 1);
    }

    /// <summary>Whether the log reaches back to a token; otherwise the reader has to read everything again.</summary>
    public bool Reaches(long number) => number >= _first && number <= Last;

    /// <summary>The last thing that happened to each item after a token.</summary>
    public IReadOnlyCollection<Entry> Since(long number)
    {
        var latest = new Dictionary<Guid, Entry>();
        for (int i = _batches.Length - 1; i >= 0 && _batches[i].Number > number; i--)
        {
            foreach (Entry entry in _batches[i].Entries)
                latest.TryAdd(entry.Key, entry);
        }

        return latest.Values;
    }

    /// <summary>False for what was never a token of any log.</summary>
    public static bool TryRead(string token, out string name, out long number)
    {
        int dash = token.IndexOf('-', StringComparison.Ordinal);
        name = dash > 0 ? token[..dash] : string.Empty;
        number = 0;
        return name.Length == 12 && name.All(char.IsAsciiHexDigitLower)
            && long.TryParse(token.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    internal readonly record struct Entry(Guid Key, ItemKind Kind, bool Removed);

    private sealed record Batch(long Number, Entry[] Entries);
}
