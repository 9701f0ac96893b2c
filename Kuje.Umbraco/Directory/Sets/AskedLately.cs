namespace Kuje.Umbraco.Directory.Sets;

/// <summary>
/// Remembers what was asked for lately, as far as there is room. What is asked for once is not worth keeping the answer of: it would only drive out
/// what is asked for often.
/// </summary>
/// <param name="places">How many questions are remembered at most; a power of two.</param>
internal sealed class AskedLately(int places)
{
    private readonly int[] _asked = new int[places];

    /// <param name="hash">Of what is asked for.</param>
    public bool Again(int hash)
    {
        hash |= 1;
        ref int place = ref _asked[(hash >>> 1) & (_asked.Length - 1)];
        if (place == hash)
            return true;
        place = hash;
        return false;
    }
}
