namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>How much of what was gathered one version of the index may keep.</summary>
internal sealed class GatheredBudget
{
    // Eight bytes each.
    private int _left = 1_000_000;

    public bool Take(int documents)
    {
        int left = Volatile.Read(ref _left);
        return documents <= left && Interlocked.CompareExchange(ref _left, left - documents, left) == left;
    }
}
