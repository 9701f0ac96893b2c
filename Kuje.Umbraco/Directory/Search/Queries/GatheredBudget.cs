namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>How much of what was gathered one version of the index may keep.</summary>
internal sealed class GatheredBudget
{
    // Eight bytes each.
    private int _left = 1_000_000;

    public bool Take(int documents) => Interlocked.Add(ref _left, -documents) >= 0;
}
