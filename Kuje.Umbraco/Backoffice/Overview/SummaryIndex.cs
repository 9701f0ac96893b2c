namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>
/// Summaries of all published documents of Kuje, read once when an officer first opens the start page, and afterwards only what has changed.
/// </summary>
internal sealed class SummaryIndex(SummaryReader reader) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lock _marks = new();
    private readonly Dictionary<Guid, ContentSummary> _summaries = [];
    private readonly HashSet<Guid> _changed = [];
    private readonly HashSet<int> _changedBranches = [];
    private bool _isStale = true;

    /// <summary>A change of one document, or with all that is below it.</summary>
    public void Mark(Guid key, int? branch)
    {
        lock (_marks)
        {
            _changed.Add(key);
            if (branch is { } id)
            {
                _changedBranches.Add(id);
            }
        }
    }

    /// <summary>Anything may have changed.</summary>
    public void MarkAll()
    {
        lock (_marks)
        {
            _isStale = true;
        }
    }

    public async Task<IReadOnlyList<ContentSummary>> GetAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            bool isStale;
            HashSet<Guid> changed;
            lock (_marks)
            {
                isStale = _isStale;
                changed = [.. _changed, .. _summaries.Values.Where(IsInChangedBranch).Select(summary => summary.Key)];
                _isStale = false;
                _changed.Clear();
                _changedBranches.Clear();
            }

            try
            {
                Read(isStale ? reader.Keys() : changed, isStale, cancellationToken);
            }
            catch
            {
                MarkAll();
                throw;
            }

            return [.. _summaries.Values];
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private bool IsInChangedBranch(ContentSummary summary) => _changedBranches.Count > 0 && summary.Ids.Any(_changedBranches.Contains);

    private void Read(IEnumerable<Guid> keys, bool isAll, CancellationToken cancellationToken)
    {
        if (isAll)
        {
            _summaries.Clear();
        }
        else
        {
            foreach (var key in keys)
            {
                _summaries.Remove(key);
            }
        }

        foreach (var summary in reader.Read(keys))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _summaries[summary.Key] = summary;
        }
    }
}
