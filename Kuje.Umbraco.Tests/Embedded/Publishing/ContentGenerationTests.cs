using Kuje.Umbraco.Embedded.Publishing;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class ContentGenerationTests
{
    [Test]
    public void TryKeep_Keeps_WhenNothingChangedMeanwhile()
    {
        var generation = new ContentGeneration();
        long now = generation.Current;
        var kept = false;

        Assert.That(generation.TryKeep(now, () => kept = true), Is.True);
        Assert.That(kept, Is.True);
    }

    [Test]
    public void TryKeep_DoesNot_WhenContentWasRefreshedSinceItWasRead()
    {
        var generation = new ContentGeneration();
        long before = generation.Current;

        generation.Refresh(() => { });

        Assert.That(generation.TryKeep(before, () => Assert.Fail("kept")), Is.False);
    }

    [Test]
    public void Refresh_LetsNothingBeKeptUntilItIsThrough()
    {
        var generation = new ContentGeneration();
        long before = generation.Current;

        generation.Refresh(() =>
        {
            Assert.That(generation.Current, Is.Zero);
            Assert.That(generation.TryKeep(before, () => { }), Is.False);
            generation.Refresh(() => { });
            Assert.That(generation.Current, Is.Zero, "after a refresh inside a refresh");
        });

        Assert.That(generation.Current, Is.Not.Zero.And.Not.EqualTo(before));
    }

    [Test]
    public void Refresh_EndsAlsoWhenItFails()
    {
        var generation = new ContentGeneration();

        Assert.That(() => generation.Refresh(() => throw new InvalidOperationException()), Throws.InvalidOperationException);

        Assert.That(generation.Current, Is.Not.Zero);
    }
}
