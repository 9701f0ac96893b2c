namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Reading much of a large site leaves several times as much garbage as it keeps, which the collector would hold on to.</summary>
internal static class MemoryAfterReading
{
    private const long MuchAllocated = 512L * 1024 * 1024;

    /// <param name="allocatedBefore">What <see cref="GC.GetTotalAllocatedBytes"/> said when the reading began.</param>
    public static void GiveBack(long allocatedBefore)
    {
        if (GC.GetTotalAllocatedBytes() - allocatedBefore > MuchAllocated)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
