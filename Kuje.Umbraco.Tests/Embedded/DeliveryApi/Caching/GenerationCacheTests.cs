using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.Publishing;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Caching;

[TestFixture]
public class GenerationCacheTests
{
    private readonly ContentGeneration _generation = new();

    [Test]
    public void TryGet_Finds_UntilContentChanges()
    {
        GenerationCache<string, string> cache = Cache(100);

        Assert.That(cache.TryKeep("key", "value", _generation.Current), Is.True);
        Assert.That(cache.TryGet("key", out string? value), Is.True);
        Assert.That(value, Is.EqualTo("value"));

        _generation.Refresh(() => Assert.That(cache.TryGet("key", out _), Is.False, "during the change"));
        Assert.That(cache.TryGet("key", out _), Is.False, "after it");
    }

    [Test]
    public void TryKeep_Refuses_WhatWasMadeBeforeAChange()
    {
        GenerationCache<string, string> cache = Cache(100);
        long before = _generation.Current;
        _generation.Advance();

        Assert.That(cache.TryKeep("key", "old", before), Is.False);
        Assert.That(cache.TryGet("key", out _), Is.False);
        _generation.Refresh(() => Assert.That(cache.TryKeep("key", "mixed", _generation.Current), Is.False));
    }

    [Test]
    public void TryKeep_MakesRoom_ByWhatNobodyAsksFor()
    {
        GenerationCache<string, string> cache = Cache(100);
        cache.TryKeep("asked", "0123456789", _generation.Current);
        for (int i = 0; i < 1000; i++)
        {
            Assert.That(cache.TryGet("asked", out _), Is.True);
            cache.TryKeep($"{i}", "0123456789", _generation.Current);
            Assert.That(cache.Size, Is.LessThanOrEqualTo(100));
        }

        Assert.That(cache.TryGet("0", out _), Is.False);
        Assert.That(cache.TryGet("999", out _), Is.True);
    }

    [Test]
    public void TryKeep_ReplacesAnEntry_AndCountsItOnce()
    {
        GenerationCache<string, string> cache = Cache(100);
        for (int i = 0; i < 100; i++)
            cache.TryKeep("key", $"{i:0000000000}", _generation.Current);

        Assert.That(cache.TryGet("key", out string? value), Is.True);
        Assert.That(value, Is.EqualTo("0000000099"));
        Assert.That(cache.Size, Is.LessThanOrEqualTo(100));
    }

    [Test]
    public void TryKeep_PassesOver_WhatWouldFillTheRoom()
    {
        GenerationCache<string, string> cache = Cache(100);
        cache.TryKeep("small", "1234567890", _generation.Current);
        cache.TryKeep("large", new string('x', 50), _generation.Current);

        Assert.That(cache.TryGet("small", out _), Is.True);
        Assert.That(cache.TryGet("large", out _), Is.False);
    }

    private GenerationCache<string, string> Cache(long capacity) => new(_generation, capacity, (_, value) => value.Length);
}
