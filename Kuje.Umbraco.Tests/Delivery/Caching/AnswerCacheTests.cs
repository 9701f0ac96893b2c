using Kuje.Umbraco.Delivery.Caching;
using Kuje.Umbraco.Delivery.Requests;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Tests.Delivery.Caching;

[TestFixture]
public class AnswerCacheTests
{
    private static readonly byte[] _body = new byte[200 * 1024];

    [Test]
    public void Answer_IsWorthKeeping_WhenAskedForAgain()
    {
        AnswerCache.Kept kept = Begin();

        Assert.Multiple(() =>
        {
            Assert.That(kept.IsWorthKeeping(Key(1)), Is.False);
            Assert.That(kept.IsWorthKeeping(Key(1)), Is.True);
            Assert.That(kept.IsWorthKeeping(Key(2) with { Coding = ContentCoding.Brotli }), Is.True, "packing it was costly");
        });
    }

    [Test]
    public void Kept_StayWhereThereIsNoRoom_UntilMuchElseWasAskedFor()
    {
        AnswerCache.Kept kept = Begin();
        for (var i = 0; i < 200; i++)
            AskTwice(kept, Key(i));
        int first = Enumerable.Range(0, 200).Count(i => kept.Find(Key(i)) is not null);
        Assert.That(first, Is.InRange(100, 130), "24 MB of them");

        var asked = 1000;
        while (kept.Find(Key(0)) is not null && asked < 20_000)
            AskTwice(kept, Key(asked++));

        Assert.That(asked, Is.InRange(3000, 19_999));
        AskTwice(kept, Key(50_000));
        Assert.That(kept.Find(Key(50_000)), Is.Not.Null, "there is room again");
    }

    private static void AskTwice(AnswerCache.Kept kept, AnswerKey key)
    {
        for (var i = 0; i < 2; i++)
        {
            if (kept.IsWorthKeeping(key))
                kept.Keep(key, new Answer(_body, "\"tag\"", "fi", ContentCoding.Identity, "application/json"));
        }
    }

    private static AnswerKey Key(int number) => new("/activities", $"?skip={number}", 0, ContentCoding.Identity);

    private static AnswerCache.Kept Begin() =>
        new AnswerCache().Of(DirectorySnapshot.Empty(SiteLanguages.Of([]), new ItemNumbers(), ChangeLog.Begin(), SearchIndex.Empty(SearchWords.WithRules())), new DateOnly(2026, 11, 22));
}
