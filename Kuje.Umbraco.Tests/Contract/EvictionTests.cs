using System.Diagnostics.Metrics;
using System.Net;
using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>A change ends the answers that show it, and no others.</summary>
[TestFixture]
public class EvictionTests : RecordedCasesFixture
{
    private const string Root = "/umbraco/delivery/api/v2";
    private static readonly Guid List = new("50cd722d-9cc6-5d70-a419-0dbc4493406c");
    private static readonly Guid About = new("a0cc57b8-ed41-570b-907f-ba2948ca28f4");

    private readonly MeterListener _listener = new();
    private readonly List<Guid> _created = [];
    private IContentService _contents = null!;
    private IContent _folder = null!;
    private IContent _first = null!;
    private IContent _second = null!;
    private long _made;

    [OneTimeSetUp]
    public void CreateContent()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == AnswerCounts.MeterName && instrument.Name == "delivery.answers.made")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _made, count));
        _listener.Start();
        _contents = Engine.Get<IContentService>();
    }

    [OneTimeTearDown]
    public void StopListening() => _listener.Dispose();

    [SetUp]
    public void CreateItems()
    {
        _folder = Create("Kansio", List);
        _first = Create("Yksi", _folder.Key);
        _second = Create("Kaksi", _folder.Key);
    }

    [TearDown]
    public void DeleteItems()
    {
        // The site is shared with other fixtures.
        foreach (Guid key in _created)
        {
            if (_contents.GetById(key) is { } item)
                _contents.Delete(item);
        }

        _created.Clear();
    }

    [Test]
    public async Task AnItem_EndsItsOwnAnswers_AndListsThatShowIt()
    {
        string[] showing = [ById(_first), "/content/item/luettelo/kansio/yksi", Children(_folder), $"/content/items?id={_first.Key}"];
        string[] others = [ById(_second), "/content/item/luettelo/kansio/kaksi", "/content?filter=name:Kaksi", ById(_folder), $"/content/items?id={_second.Key}"];
        await AskAsync([.. showing, .. others]);

        Retitle(_first, "Ykkönen");

        Assert.That(await MadeForAsync(others), Is.Zero);
        Assert.That(await MadeForAsync(showing), Is.EqualTo(showing.Length));
    }

    [Test]
    public async Task ANewItem_EndsTheListsItComesInto()
    {
        string[] others = [ById(_first), Children(About), "/content?filter=name:Kaksi"];
        await AskAsync([Children(_folder), "/content?filter=name:Kolme", .. others]);

        Create("Kolme", _folder.Key);

        Assert.That(await MadeForAsync(others), Is.Zero);
        Assert.That(await MadeForAsync(Children(_folder), "/content?filter=name:Kolme"), Is.EqualTo(2));
    }

    [Test]
    public async Task WhatPicksAnItem_EndsWithIt()
    {
        IContent alfa = _contents.GetById(new Guid("9e59e60f-20b1-55b4-bf1f-4c3f52d916e5"))!;
        IContent about = _contents.GetById(About)!;
        string[] showing = [$"{ById(alfa)}?expand=properties[$all]", ById(alfa), $"{ById(alfa)}?fields=properties[related]"];
        string[] others = [$"{ById(alfa)}?fields=properties[title]", ById(_first)];
        await AskAsync([.. showing, .. others]);

        _contents.Save(about);
        _contents.Publish(about, ["fi-FI"]);

        Assert.That(await MadeForAsync(others), Is.Zero);
        Assert.That(await MadeForAsync(showing), Is.EqualTo(showing.Length));
    }

    [Test]
    public async Task AnAncestor_EndsWhatIsBelow_OnlyWhereAddressesChange()
    {
        string[] below = [ById(_first), ById(_second)];
        await AskAsync(below);

        Retitle(_folder, "Sama nimi");
        Assert.That(await MadeForAsync(below), Is.Zero);

        Rename(_folder, "Toinen kansio");
        Assert.That(await MadeForAsync(below), Is.EqualTo(below.Length));
        Assert.That(await GetAsync(below[0]), Does.Contain("/toinen-kansio/yksi/"));

        _contents.Unpublish(_folder);
        using HttpResponseMessage gone = await Http.GetAsync(new Uri(Root + below[0], UriKind.Relative));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AMediaItem_EndsWhatShowsIt()
    {
        const string image = "/media/item/87234219-274c-5a71-9306-ff1b9a3629c5";
        var media = Engine.Get<IMediaService>();
        await AskAsync(image, ById(_first));
        IMedia item = media.GetById(new Guid("87234219-274c-5a71-9306-ff1b9a3629c5"))!;

        media.Save(item);

        Assert.That(await MadeForAsync(ById(_first)), Is.Zero);
        Assert.That(await MadeForAsync(image), Is.EqualTo(1));
    }

    [Test]
    public async Task AUser_EndsNothing_AndALanguageEverything()
    {
        await AskAsync(ById(_first));
        var users = Engine.Get<IUserService>();
        IUser user = (await users.GetAsync(Constants.Security.SuperUserKey))!;

        users.Save(user);
        Assert.That(await MadeForAsync(ById(_first)), Is.Zero);

        var languages = Engine.Get<ILanguageService>();
        ILanguage swedish = (await languages.GetAsync("sv-FI"))!;
        await languages.UpdateAsync(swedish, Constants.Security.SuperUserKey);
        Assert.That(await MadeForAsync(ById(_first)), Is.EqualTo(1));
    }

    /// <summary>What is kept must be what would be made now, whatever was done in between.</summary>
    [TestCase(1)]
    [TestCase(2)]
    public async Task AnySequenceOfChanges_LeavesOnlyRightAnswers(int seed)
    {
        var random = new Random(seed);
        var items = new List<IContent> { _folder, _first, _second, Create("Kolme", _first.Key) };
        string[] Addresses() =>
        [
            Children(List), Children(_folder), $"/content?fetch=descendants:{List}&expand=properties[$all]&sort=name:asc", "/content?take=50&sort=updateDate:desc",
            "/content/item/luettelo/kansio/yksi", .. items.Select(ById), $"/content/items?{string.Join('&', items.Select(item => $"id={item.Key}"))}",
        ];

        for (int i = 0; i < 40; i++)
        {
            IContent item = _contents.GetById(items[random.Next(items.Count)].Key)!;
            string done = $"seed {seed}, step {i}: {Change(random, item, items)} {item.Name}";
            foreach (string address in Addresses())
            {
                (HttpStatusCode Status, string Body) kept = await AnswerAsync(address, fresh: false), made = await AnswerAsync(address, fresh: true);
                Assert.That(kept, Is.EqualTo(made), $"{done}: {address}");
            }
        }
    }

    private string Change(Random random, IContent item, List<IContent> items)
    {
        switch (random.Next(7))
        {
            case 0:
                Rename(item, $"Nimi {random.Next(5)}");
                return "rename";
            case 1:
                _contents.Unpublish(item);
                return "unpublish";
            case 2:
                _contents.Publish(item, ["*"]);
                return "publish";
            case 3 when !item.Trashed && item.Id != _folder.Id:
                _contents.MoveToRecycleBin(item);
                return "trash";
            case 4 when items.Find(one => one.Id != item.Id && !_contents.GetById(one.Id)!.Path.Contains($",{item.Id}", StringComparison.Ordinal)) is { } parent
                && !_contents.GetById(parent.Id)!.Trashed:
                _contents.Move(item, parent.Id);
                return "move";
            case 5:
                _contents.PublishBranch(item, PublishBranchFilter.IncludeUnpublished, ["*"]);
                return "publish branch";
            default:
                items.Add(Create($"Uusi {random.Next(100)}", item.Trashed ? List : item.Key));
                return "create below";
        }
    }

    private static string ById(IContent item) => $"/content/item/{item.Key}";

    private static string Children(IContent item) => Children(item.Key);

    private static string Children(Guid item) => $"/content?fetch=children:{item}&sort=sortOrder:asc";

    private IContent Create(string name, Guid parent)
    {
        IContent item = _contents.Create(name, parent, "ctrItem");
        _contents.Save(item);
        _created.Add(item.Key);
        _contents.Publish(item, ["*"]);
        return _contents.GetById(item.Key)!;
    }

    private void Rename(IContent item, string name)
    {
        item.Name = name;
        _contents.Save(item);
        _contents.Publish(item, ["*"]);
    }

    private void Retitle(IContent item, string title)
    {
        item.SetValue("title", title);
        _contents.Save(item);
        _contents.Publish(item, ["*"]);
    }

    private async Task AskAsync(params string[] addresses)
    {
        foreach (string address in addresses)
            await GetAsync(address);
    }

    private async Task<long> MadeForAsync(params string[] addresses)
    {
        long before = Interlocked.Read(ref _made);
        await AskAsync(addresses);
        return Interlocked.Read(ref _made) - before;
    }

    private async Task<string> GetAsync(string address)
    {
        (HttpStatusCode status, string body) = await AnswerAsync(address, fresh: false);
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK), address);
        return body;
    }

    /// <param name="address">What is asked.</param>
    /// <param name="fresh">Whether the answer must be made for this request: who says who they are is never given another's.</param>
    private async Task<(HttpStatusCode Status, string Body)> AnswerAsync(string address, bool fresh)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        request.Headers.TryAddWithoutValidation("Accept-Language", "fi-FI");
        if (fresh)
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer x");
        using HttpResponseMessage response = await Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
