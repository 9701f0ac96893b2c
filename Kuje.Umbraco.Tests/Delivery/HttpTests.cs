using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

[NonParallelizable]
internal sealed class HttpTests
{
    [Test]
    public async Task Answer_IsNotSentAgain_WhenNothingChanged()
    {
        using HttpResponseMessage first = await Client.GetAsync("activities?take=3");
        EntityTagHeaderValue tag = first.Headers.ETag!;
        Assert.That(tag.IsWeak, Is.False);

        using HttpResponseMessage again = await SendAsync("activities?take=3", request => request.Headers.IfNoneMatch.Add(tag));
        using HttpResponseMessage other = await SendAsync("activities?take=4", request => request.Headers.IfNoneMatch.Add(tag));
        using HttpResponseMessage packed = await SendAsync("activities?take=3", request =>
        {
            request.Headers.IfNoneMatch.Add(tag);
            request.Headers.AcceptEncoding.ParseAdd("br");
        });
        Assert.Multiple(() =>
        {
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(again.Headers.ETag, Is.EqualTo(tag));
            Assert.That(again.Headers.CacheControl?.NoCache, Is.True);
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK), "another address");
            Assert.That(packed.StatusCode, Is.EqualTo(HttpStatusCode.OK), "other bytes");
            Assert.That(packed.Headers.ETag, Is.Not.EqualTo(tag));
        });
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task Answer_IsPacked_WhenTheReaderUnpacks(string coding)
    {
        string plain = await Client.GetStringAsync("activities?facets=all");
        using HttpResponseMessage response = await SendAsync("activities?facets=all", request => request.Headers.AcceptEncoding.ParseAdd(coding));
        Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { coding }));
        Assert.That(response.Headers.Vary, Is.SupersetOf(new[] { "Accept-Encoding", "Accept-Language" }));

        Stream body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress));
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(plain));
        Assert.That(response.Content.Headers.ContentLength, Is.LessThan(plain.Length / 2));
    }

    [Test]
    public async Task Head_HasTheHeadersAndNoBody()
    {
        using HttpResponseMessage get = await Client.GetAsync("hubs");
        using HttpResponseMessage head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "hubs"));

        Assert.That(head.Headers.ETag, Is.EqualTo(get.Headers.ETag));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(get.Content.Headers.ContentLength));
        Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task Post_IsRefused_WithWhatIsAllowed()
    {
        using HttpResponseMessage response = await Client.PostAsync("activities", new StringContent("{}"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD", "OPTIONS" }));
    }

    [Test]
    public async Task AnyOrigin_MayRead_AndIsToldSoBeforehand()
    {
        using var question = new HttpRequestMessage(HttpMethod.Options, "activities");
        question.Headers.Add("Origin", "https://example.org");
        question.Headers.Add("Access-Control-Request-Method", "GET");
        using HttpResponseMessage answer = await Client.SendAsync(question);
        using HttpResponseMessage list = await SendAsync("activities", request => request.Headers.Add("Origin", "https://example.org"));
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), Does.Contain("GET"));
            Assert.That(list.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
            Assert.That(list.Headers.GetValues("Access-Control-Expose-Headers").Single(), Does.Contain("ETag"));
        });
    }

    [Test]
    public async Task AnyOrigin_IsNamed_AlsoWhereNoneAsked()
    {
        using HttpResponseMessage list = await Client.GetAsync("activities?take=1");
        Assert.That(list.Headers.Vary, Does.Not.Contain("Origin"));
        Assert.That(list.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }), "a proxy gives this answer to pages too");
    }

    [TestCase("sv", "Öppet konstrum", "sv")]
    [TestCase("en-GB, sv;q=0.5", "Open art room", "en")]
    [TestCase("de, sv;q=0.3, fi;q=0.4", "Avoin taidehuone", "fi")]
    [TestCase("de", "Avoin taidehuone", "fi")]
    public async Task Language_IsTheBestOfThoseAccepted(string header, string name, string language)
    {
        using HttpResponseMessage response = await SendAsync($"activities/{Editor.Id("kuje-uusimaa/activities/avoin-taidehuone")}", request => request.Headers.Add("Accept-Language", header));
        JsonNode item = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Multiple(() =>
        {
            Assert.That(item["name"]!.GetValue<string>(), Is.EqualTo(name));
            Assert.That(response.Content.Headers.ContentLanguage, Is.EqualTo(new[] { language }));
        });
    }

    [TestCase("activities?jazz=1", "jazz", "artForm")]
    [TestCase("activities?artForm=jazz", "artForm", "music")]
    [TestCase("activities?price=cheap", "price", "kaikukortti")]
    [TestCase("activities?sort=color", "sort", "-nextOccurrence")]
    [TestCase("activities?facets=colour", "facets", "all")]
    [TestCase("activities?fields=colour", "fields", "summary")]
    [TestCase("activities?lang=xx", "lang", "sv")]
    [TestCase("activities?sort=relevance", "sort", null)]
    [TestCase("activities?sort=distance", "sort", null)]
    [TestCase("activities?radius=5", "radius", null)]
    [TestCase("activities?near=north", "near", null)]
    [TestCase("activities?near=60,24&radius=-1", "radius", null)]
    [TestCase("activities?bbox=25,60,24,61", "bbox", null)]
    [TestCase("activities?from=2026-12-02&to=2026-12-01", "to", null)]
    [TestCase("activities?from=tomorrow", "from", null)]
    [TestCase("activities?take=101", "take", null)]
    [TestCase("activities?skip=-1", "skip", null)]
    [TestCase("activities?take=1&take=2", "take", null)]
    [TestCase("organisations?from=2026-12-01", "from", "municipality")]
    [TestCase("occurrences?from=2026-01-01&to=2028-01-01", "to", null)]
    [TestCase("suggest", "q", null)]
    [TestCase("changes?since=yesterday", "since", null)]
    public async Task Refusal_NamesTheParameter(string address, string parameter, string? allowed)
    {
        JsonNode problem = await RefusedAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(problem["parameter"]!.GetValue<string>(), Is.EqualTo(parameter));
            Assert.That(problem["errors"]![parameter]!.AsArray(), Is.Not.Empty);
            if (allowed is not null)
                Assert.That(problem["allowed"]!.AsArray().Select(value => value!.GetValue<string>()), Does.Contain(allowed));
        });
    }

    [Test]
    public async Task Changes_AreGone_ForATokenOfAnotherStart() => await RefusedAsync("changes?since=0123456789ab-3", 410);

    [Test]
    public async Task Facet_LeavesItsOwnSelectionOut_AndListsZeros()
    {
        JsonNode all = await GetAsync("activities?facets=artForm,price&take=0");
        JsonNode music = await GetAsync("activities?facets=artForm,price&take=0&artForm=music");
        Assert.Multiple(() =>
        {
            Assert.That(music["facets"]!["artForm"]!.ToJsonString(), Is.EqualTo(all["facets"]!["artForm"]!.ToJsonString()));
            Assert.That(Count(music, "price", "free"), Is.LessThan(Count(all, "price", "free")));
            Assert.That(all["facets"]!["artForm"]!.AsArray().Select(entry => entry!["slug"]!.GetValue<string>()).First(), Is.EqualTo("musiikki"), "the vocabulary's order");
        });
        JsonNode nowhere = await GetAsync("activities?facets=artForm&take=0&municipality=hanko");
        Assert.That(nowhere["facets"]!["artForm"]!.AsArray().Select(entry => entry!["count"]!.GetValue<int>()), Has.Exactly(9).EqualTo(0));
    }

    [TestCase("musiikki")]
    [TestCase("music")]
    [TestCase("musik")]
    public async Task Term_IsTakenByKeyOrBySlugOfAnyLanguage(string term) =>
        Assert.That(
            (await GetAsync($"activities?take=0&artForm={term}"))["total"]!.GetValue<int>(),
            Is.EqualTo((await GetAsync($"activities?take=0&artForm={Editor.Id("vocabulary/art-forms/music")}"))["total"]!.GetValue<int>()).And.GreaterThan(0));

    [Test]
    public async Task Fields_AreAllThatIsSent_WithTheId()
    {
        JsonNode list = await GetAsync("activities?take=1&fields=name,body,artForms");
        Assert.That(list["items"]![0]!.AsObject().Select(property => property.Key), Is.EquivalentTo(new[] { "id", "name", "body", "artForms" }));
    }

    [Test]
    public async Task Occurrences_AreConcreteTimesInOrder()
    {
        JsonNode answer = await GetAsync("occurrences?from=2026-12-01&to=2026-12-14&weekday=tue&take=100&fields=name");
        DateTimeOffset[] starts = [.. answer["items"]!.AsArray().Select(item => DateTimeOffset.Parse(item!["start"]!.GetValue<string>()))];
        Assert.Multiple(() =>
        {
            Assert.That(starts, Is.Not.Empty.And.Ordered);
            Assert.That(starts.Select(start => start.DayOfWeek).Distinct(), Is.EqualTo(new[] { DayOfWeek.Tuesday }));
            Assert.That(answer["items"]![0]!["activity"]!["name"], Is.Not.Null);
        });
    }

    [Test]
    public async Task Suggest_CompletesNamesOfItemsAndTerms()
    {
        JsonNode answer = await GetAsync("suggest?q=musi");
        Assert.That(answer["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()), Does.Contain("Musiikki"));
    }

    [TestCase("activities/nothing-like-it")]
    [TestCase("nothing")]
    [TestCase("organisations/avoin-taidehuone")]
    public async Task Nothing_IsFoundWhereNothingIs(string address) => await RefusedAsync(address, 404);

    [Test]
    public async Task OtherAddresses_AreUmbracos()
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(Engine.Address, "/umbraco/delivery/api/v2/content?take=1"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<HttpResponseMessage> SendAsync(string address, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        change(request);
        return await Client.SendAsync(request);
    }
}
