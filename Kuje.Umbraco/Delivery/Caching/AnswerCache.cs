using System.Collections.Concurrent;
using Kuje.Umbraco.Delivery.Requests;
using Kuje.Umbraco.Directory.Sets;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Caching;

/// <summary>Answers made from one snapshot, for those who ask the same; a new snapshot begins anew.</summary>
internal sealed class AnswerCache
{
    private const long MaximumBytes = 24 * 1024 * 1024;
    private const int LargestKept = 256 * 1024;

    private const int Places = 1 << 14;

    // Answers that are dropped soon after they were kept lie about in memory for long.
    private const int MostTurnedAway = 4096;

    // What an entry costs beside its body.
    private const int Overhead = 400;

    private volatile Kept _kept = new(null, default);

    /// <summary>The answers made from a snapshot on a day.</summary>
    public Kept Of(DirectorySnapshot snapshot, DateOnly today)
    {
        Kept kept = _kept;
        if (ReferenceEquals(kept.Snapshot, snapshot) && kept.Today == today)
            return kept;
        return _kept = new(snapshot, today);
    }

    internal sealed class Kept(DirectorySnapshot? snapshot, DateOnly today)
    {
        private readonly ConcurrentDictionary<AnswerKey, Answer> _answers = new();
        private readonly AskedLately _asked = new(Places);
        private long _bytes;
        private int _turnedAway;

        public DirectorySnapshot? Snapshot => snapshot;

        public DateOnly Today => today;

        /// <summary>The version of the snapshot as part of entity tags.</summary>
        public string Version { get; } = snapshot is null ? string.Empty : (snapshot.Version ^ (snapshot.Version >> 64)).ToString("x32", null)[16..];

        public Answer? Find(in AnswerKey key) => _answers.GetValueOrDefault(key);

        /// <summary>
        /// Whether an answer is worth keeping: where the same was asked for lately, or it was costly to pack. Where there is no room, what is kept stays
        /// until much else was turned away.
        /// </summary>
        public bool IsWorthKeeping(in AnswerKey key) =>
            (key.Coding != ContentCoding.Identity || _asked.Again(key.GetHashCode()))
            && (Volatile.Read(ref _bytes) < MaximumBytes || Interlocked.Increment(ref _turnedAway) > MostTurnedAway);

        public void Keep(in AnswerKey key, Answer answer)
        {
            if (answer.Body.Length > LargestKept)
                return;
            if (Interlocked.Add(ref _bytes, answer.Body.Length + Overhead) > MaximumBytes && Volatile.Read(ref _turnedAway) > MostTurnedAway)
            {
                _answers.Clear();
                Interlocked.Exchange(ref _bytes, answer.Body.Length + Overhead);
                Interlocked.Exchange(ref _turnedAway, 0);
            }

            _answers[key] = answer;
        }
    }
}
