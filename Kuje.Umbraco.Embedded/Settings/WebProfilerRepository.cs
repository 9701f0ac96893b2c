using System.Collections.Concurrent;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>Who has the profiler on: for as long as the process runs.</summary>
internal sealed class WebProfilerRepository : IWebProfilerRepository
{
    private readonly ConcurrentDictionary<int, bool> _statuses = new();

    public void SetStatus(int userId, bool status) => _statuses[userId] = status;

    public bool GetStatus(int userId) => _statuses.GetValueOrDefault(userId);
}
