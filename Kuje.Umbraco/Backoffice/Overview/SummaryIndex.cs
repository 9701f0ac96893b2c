using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>
/// Summaries of all documents of Kuje, read once when an officer first opens the start page, and afterwards only what has changed.
/// </summary>
internal sealed class SummaryIndex(IContentService contents, IContentTypeService contentTypes, SummaryReader reader) : IDisposable
{
    private const int PageSize = 500;

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
                if (isStale)
                {
                    ReadAll(cancellationToken);
                }
                else
                {
                    ReadAgain(changed, cancellationToken);
                }
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

    private bool IsInChangedBranch(ContentSummary summary) =>
        _changedBranches.Count > 0 && summary.Path.Split(',').Any(id => _changedBranches.Contains(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)));

    private void ReadAll(CancellationToken cancellationToken)
    {
        _summaries.Clear();
        var types = contentTypes.GetMany(DocumentTypes.All.Select(type => type.Key)).Select(type => type.Id).ToArray();
        if (types.Length == 0)
        {
            return;
        }

        long total;
        long page = 0;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var content in contents.GetPagedOfTypes(types, page++, PageSize, out total, filter: null))
            {
                if (!content.Trashed)
                {
                    _summaries[content.Key] = reader.Read(content);
                }
            }
        }
        while (page * PageSize < total);
    }

    private void ReadAgain(HashSet<Guid> keys, CancellationToken cancellationToken)
    {
        var kuje = DocumentTypes.All.Select(type => type.Alias).ToHashSet(StringComparer.Ordinal);
        foreach (var chunk in keys.Chunk(PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var key in chunk)
            {
                _summaries.Remove(key);
            }

            foreach (var content in contents.GetByIds(chunk).Where(content => !content.Trashed && kuje.Contains(content.ContentType.Alias)))
            {
                _summaries[content.Key] = reader.Read(content);
            }
        }
    }
}
