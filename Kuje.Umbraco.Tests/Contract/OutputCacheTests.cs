using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Validators, conditional requests, and answers that are kept until content changes.</summary>
[TestFixture]
public class OutputCacheTests : RecordedCasesFixture
{
    private const string Root = "/umbraco/delivery/api/v2";
    private const string About = "a0cc57b8-ed41-570b-907f-ba2948ca28f4";
    private const string Alfa = "9e59e60f-20b1-55b4-bf1f-4c3f52d916e5";
    private const string Image = "87234219-274c-5a71-9306-ff1b9a3629c5";
    private static readonly Guid List = new("50cd722d-9cc6-5d70-a419-0dbc4493406c");

    [TestCase("/content/item/" + About)]
    [TestCase("/content/item/luettelo")]
    [TestCase("/content/items?id=" + About)]
    [TestCase("/content?take=3")]
    [TestCase("/media/item/" + Image)]
    [TestCase("/media?fetch=children:/")]
    public async Task Validator_NamesTheBytes_AndSparesThem(string address)
    {
        using HttpResponseMessage first = await GetAsync(address);
        using HttpResponseMessage second = await GetAsync(address);
        string tag = first.Headers.ETag!.Tag;

        Assert.That(first.Headers.ETag.IsWeak, Is.False);
        Assert.That(second.Headers.ETag!.Tag, Is.EqualTo(tag));
        Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.EqualTo(await first.Content.ReadAsByteArrayAsync()));
        foreach (string known in new[] { tag, "W/" + tag, "\"x\", " + tag, "*" })
        {
            using HttpResponseMessage unchanged = await GetAsync(address, ("If-None-Match", known));

            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified), known);
            Assert.That(unchanged.Headers.ETag!.Tag, Is.EqualTo(tag));
            Assert.That(unchanged.Headers.Vary, Is.EqualTo(first.Headers.Vary));
            Assert.That(await unchanged.Content.ReadAsByteArrayAsync(), Is.Empty);
        }

        using HttpResponseMessage other = await GetAsync(address, ("If-None-Match", "\"x\""));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using HttpResponseMessage head = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Root + address));
        Assert.That(head.Headers.ETag!.Tag, Is.EqualTo(tag));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(first.Content.Headers.ContentLength));
    }

    [Test]
    public async Task WhatIsNotThere_HasNoValidator()
    {
        foreach (string address in new[] { "/content/item/puuttuu", "/content?filter=x:y", "/content?skip=-1" })
        {
            using HttpResponseMessage response = await GetAsync(address, ("If-None-Match", "*"));

            Assert.That((int)response.StatusCode, Is.AnyOf(400, 404));
            Assert.That(response.Headers.ETag, Is.Null);
        }
    }

    [Test]
    public async Task Languages_AreKeptApart()
    {
        var names = new Dictionary<string, string>();
        for (int round = 0; round < 2; round++)
        {
            foreach (string culture in new[] { "fi-FI", "sv-FI", "en-US" })
            {
                using HttpResponseMessage response = await GetAsync("/content/item/" + About, ("Accept-Language", culture));
                string name = (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["name"]!;
                Assert.That(response.Headers.Vary, Does.Contain("Accept-Language").And.Contain("Accept-Segment").And.Contain("Start-Item").And.Contain("Preview"));
                if (!names.TryAdd(culture, name))
                    Assert.That(name, Is.EqualTo(names[culture]));
            }
        }

        Assert.That(names.Values, Is.Unique);
    }

    [Test]
    public async Task Drafts_AreNeverShared()
    {
        IContentService contents = Engine.Get<IContentService>();
        IContent item = contents.Create("Luonnos", List, "ctrItem");
        contents.Save(item);
        contents.Publish(item, ["*"]);
        contents.Save(WithName(item, "Vielä luonnos"));
        string address = $"/content/item/{item.Key}";

        for (int round = 0; round < 2; round++)
        {
            using HttpResponseMessage draft = await GetAsync(address, ("Preview", "true"), ("Api-Key", ContractSite.ApiKey));
            Assert.That(await NameAsync(draft), Is.EqualTo("Vielä luonnos"));
            Assert.That(draft.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(draft.Headers.Vary, Does.Contain("Api-Key"));
            using HttpResponseMessage published = await GetAsync(address);
            Assert.That(await NameAsync(published), Is.EqualTo("Luonnos"));
            using HttpResponseMessage refused = await GetAsync(address, ("Preview", "true"));
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        contents.Delete(item);
    }

    [Test]
    public async Task TheVeryNextRequest_SeesAChange_WhileOthersRead()
    {
        IContentService contents = Engine.Get<IContentService>();
        IContent item = contents.Create("Muutos 0", List, "ctrItem");
        contents.Save(item);
        contents.Publish(item, ["*"]);
        string byId = $"/content/item/{item.Key}";
        string list = $"/content?fetch=children:{List}&filter=name:Muutos&expand=properties[$all]";
        string ids = $"/content/items?id={item.Key}";
        using var stop = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using HttpResponseMessage response = await GetAsync(new[] { byId, list, ids, list }[i]);
                await response.Content.ReadAsByteArrayAsync();
            }
        }))];
        try
        {
            string? former = null;
            for (int i = 1; i <= 50; i++)
            {
                contents.Save(WithName(item, $"Muutos {i}"));
                contents.Publish(item, ["*"]);

                using HttpResponseMessage one = await GetAsync(byId, ("If-None-Match", former ?? "\"x\""));
                using HttpResponseMessage many = await GetAsync(list);
                using HttpResponseMessage some = await GetAsync(ids);
                Assert.That(await NameAsync(one), Is.EqualTo($"Muutos {i}"));
                Assert.That((string)JsonNode.Parse(await many.Content.ReadAsStringAsync())!["items"]![0]!["name"]!, Is.EqualTo($"Muutos {i}"));
                Assert.That((string)JsonNode.Parse(await some.Content.ReadAsStringAsync())![0]!["name"]!, Is.EqualTo($"Muutos {i}"));
                former = one.Headers.ETag!.Tag;
            }

            contents.Unpublish(item);
            using HttpResponseMessage gone = await GetAsync(byId);
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(readers);
            contents.Delete(item);
        }
    }

    [Test]
    public async Task WhatShowsAnother_SeesItsChange()
    {
        IContentService contents = Engine.Get<IContentService>();
        IContent about = contents.GetById(new Guid(About))!;
        string before = about.GetCultureName("fi-FI")!;
        string address = $"/content/item/{Alfa}?expand=properties[related]";
        await GetAsync(address, ("Accept-Language", "fi-FI"));
        try
        {
            contents.Save(Renamed("Toinen nimi"));
            contents.Publish(about, ["fi-FI"]);
            using HttpResponseMessage response = await GetAsync(address, ("Accept-Language", "fi-FI"));

            Assert.That((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["properties"]!["related"]!["name"]!, Is.EqualTo("Toinen nimi"));
        }
        finally
        {
            contents.Save(Renamed(before));
            contents.Publish(about, ["fi-FI"]);
        }

        IContent Renamed(string name)
        {
            about.SetCultureName(name, "fi-FI");
            return about;
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    private static IContent WithName(IContent item, string name)
    {
        item.Name = name;
        return item;
    }

    private static async Task<string> NameAsync(HttpResponseMessage response) =>
        (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["name"]!;
}
