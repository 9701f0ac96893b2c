namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Notes which content is looked up while something is made of it.</summary>
internal sealed class ContentTrace
{
    private readonly AsyncLocal<Span?> _current = new();

    /// <summary>Begins to note; ends when disposed, and then counts to what was being noted before.</summary>
    public Span Begin() => _current.Value = new Span(this, _current.Value);

    public void Note(Guid key) => _current.Value?.Note(key);

    /// <summary>Something looked for content in a way that has no key.</summary>
    public void NoteAnything() => _current.Value?.NoteAnything();

    /// <summary>What was kept is used again: it shows what it showed then.</summary>
    public void Repeat(Span? kept)
    {
        if (kept is not null && _current.Value is { } current)
            current.Take(kept);
    }

    /// <summary>What was looked up between a beginning and an end; not for more than one thread.</summary>
    internal sealed class Span(ContentTrace trace, Span? outer) : IDisposable
    {
        private HashSet<Guid>? _keys;

        public bool IsUnbounded { get; private set; }

        public IReadOnlyCollection<Guid> Keys => _keys ?? (IReadOnlyCollection<Guid>)[];

        /// <summary>Null where nothing was looked up, so that it need not be kept.</summary>
        public Span? Seen => _keys is null && !IsUnbounded ? null : this;

        public void Note(Guid key) => (_keys ??= []).Add(key);

        public void NoteAnything() => IsUnbounded = true;

        public void Take(Span other)
        {
            IsUnbounded |= other.IsUnbounded;
            if (other._keys is not null)
                (_keys ??= []).UnionWith(other._keys);
        }

        public void Dispose()
        {
            outer?.Take(this);
            trace._current.Value = outer;
        }
    }
}
