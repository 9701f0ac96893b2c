using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Snapshots;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

[NonParallelizable]
internal sealed class ClockTests
{
    [TestCase(1)]
    [TestCase(30)]
    [TestCase(400)]
    public void Move_LeavesNothingNextThatHasBegun(int days)
    {
        DirectorySnapshot before = Keeper.Read();
        DateTimeOffset later = TimeProvider.System.GetUtcNow().AddDays(days);
        DirectorySnapshot moved = SnapshotChange.Move(before, later);
        DirectoryItem[] activities = [.. moved.Items.OfType<DirectoryItem>().Where(item => item.Kind == ItemKind.Activity)];
        Assert.Multiple(() =>
        {
            Assert.That(
                activities.Select(item => moved.Next[item.Number]?.Start),
                Is.EqualTo(activities.Select(item => Schedule.Next(item.Rules, later)?.Start.UtcTicks)));
            Assert.That(moved.Orders[(int)ItemKind.Activity].Next.Numbers.Select(number => moved.Next[number]!.Start), Is.Ordered);
            Assert.That(moved.Orders[(int)ItemKind.Activity].Next.Numbers, Has.Length.EqualTo(activities.Count(item => moved.Next[item.Number] is not null)));
            Assert.That(moved.Moves, Is.GreaterThanOrEqualTo(later.UtcTicks));
            Assert.That(moved.Version, Is.Not.EqualTo(before.Version), "readers' copies are out of date");
            Assert.That(SnapshotChange.Move(before, later).Version, Is.EqualTo(moved.Version));
        });
    }
}
