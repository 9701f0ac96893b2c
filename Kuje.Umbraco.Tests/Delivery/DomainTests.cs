using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Schema.Content;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Hubs with host names of their own: where links lead in the answers, and that the reader's host plays no part in it.</summary>
[NonParallelizable]
internal sealed partial class DomainTests
{
    private const string First = "kuje-uusimaa";
    private const string Second = "kymenlaakso";

    private readonly List<Guid> _made = [];

    private static Guid[] Targets =>
    [
        ContentKey.OfNode("kuje-uusimaa/activities/avoin-taidehuone"), ContentKey.OfNode("kymenlaakso/activities/voimaryhma"), ContentKey.OfNode(First), ContentKey.OfNode(Second),
    ];

    [TearDown]
    public async Task PutBackAsync()
    {
        await AssignAsync(First);
        await AssignAsync(Second);
        foreach (Guid key in _made)
            Editor.Delete(Editor.Node(key));
        _made.Clear();
        EditingTests.AssertLikeAnew();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Links_LeadWhereTheDeliveryApiSays(bool withDomains)
    {
        if (withDomains)
            await AssignBothAsync();
        IContent activity = Linked();
        foreach (string culture in Editor.Cultures)
        {
            JsonNode shown = await GetAsync($"activities/{activity.Key}?lang={culture}");
            string[] expected = await Task.WhenAll(Targets.Select(target => RouteAsync(target, culture)));
            Assert.Multiple(() =>
            {
                Assert.That(shown["links"]!.AsArray().Select(link => link!["url"]!.GetValue<string>()), Is.EqualTo(expected), culture);
                Assert.That(shown["links"]!.AsArray().Select(link => link!["id"]!.GetValue<Guid>()), Is.EqualTo(Targets), culture);
                Assert.That(Addresses().Matches(shown["body"]!.GetValue<string>()).Select(match => match.Groups[1].Value), Is.EqualTo(expected), culture);
            });
            if (withDomains && culture == "sv-FI")
                Assert.That(expected[0], Does.StartWith("/sv/"));
        }

        EditingTests.AssertLikeAnew();
    }

    [Test]
    public async Task Links_AreTheSame_WhateverHostThePublisherUsed()
    {
        // Two addresses in one language: which of them Umbraco picks depends on the request.
        await AssignAsync(First, ("example.fi", "fi-FI"), ("www.example.fi/suomi", "fi-FI"), ("example.fi/sv", "sv-FI"));
        IContent activity = LinkedContent.Make("Linkkejä", Targets);
        _made.Add(activity.Key);
        var shown = new List<string>();
        foreach (string host in new[] { "example.fi", "www.example.fi", "admin.example.org" })
        {
            IHttpContextAccessor accessor = Engine.Get<IHttpContextAccessor>();
            accessor.HttpContext = new DefaultHttpContext
            {
                RequestServices = Engine.Services,
                Request = { Scheme = "https", Host = new HostString(host), Path = "/suomi/umbraco", Headers = { ["Preview"] = "true", ["Accept-Language"] = "en-US" } },
            };
            try
            {
                Editor.Publish(Editor.Node(activity.Key));
                EditingTests.AssertLikeAnew();
            }
            finally
            {
                accessor.HttpContext = null;
            }

            EditingTests.AssertLikeAnew();
            JsonNode item = await GetAsync($"activities/{activity.Key}?fields=links,body");
            shown.Add(item.ToJsonString());
        }

        Assert.That(shown.Distinct().Count(), Is.EqualTo(1), string.Join("\n", shown));
        Assert.That(shown[0], Does.Not.Contain("://example.fi"), "addresses are paths");
    }

    [TestCase("example.fi")]
    [TestCase("other.example")]
    public async Task Answers_AreTheSame_WhateverHostTheReaderUses(string host)
    {
        await AssignBothAsync();
        IContent activity = Linked();
        foreach (string address in new[] { $"activities/{activity.Key}", "activities?take=3&facets=all", "hubs", "activities?lang=sv&take=1" })
        {
            using HttpResponseMessage plain = await SendAsync(address, null, null);
            using HttpResponseMessage hosted = await SendAsync(address, host, null);
            Assert.That(await hosted.Content.ReadAsStringAsync(), Is.EqualTo(await plain.Content.ReadAsStringAsync()), address);
            Assert.That(hosted.Headers.ETag, Is.EqualTo(plain.Headers.ETag));
        }

        using HttpResponseMessage swedish = await SendAsync("hubs?fields=name", host, "sv");
        Assert.That(swedish.Content.Headers.ContentLanguage, Is.EqualTo(new[] { "sv" }));
    }

    [Test]
    public async Task Slugs_AreOfTheDocumentsAlone()
    {
        string slugs = (await GetAsync("activities?fields=slug&take=100&lang=sv"))["items"]!.ToJsonString();
        await AssignBothAsync();
        Assert.That((await GetAsync("activities?fields=slug&take=100&lang=sv"))["items"]!.ToJsonString(), Is.EqualTo(slugs));
        Assert.That((await GetAsync("activities/avoin-taidehuone"))["id"]!.GetValue<string>(), Is.EqualTo(Editor.Id("kuje-uusimaa/activities/avoin-taidehuone")));
    }

    [Test]
    public async Task Domain_IsSeenAtOnce_WhenAddedChangedAndRemoved()
    {
        IContent activity = Linked();
        var other = new OtherServer();
        string before = await UrlAsync(activity);
        EntityTagHeaderValue first = await TagAsync(activity);

        await AssignAsync(First, ("example.fi/suomi", "fi-FI"));
        Assert.That(await UrlAsync(activity), Is.EqualTo("/suomi" + before));
        Assert.That(await TagAsync(activity), Is.Not.EqualTo(first));
        AssertSame(other);

        await AssignAsync(First, ("example.fi/fi", "fi-FI"));
        Assert.That(await UrlAsync(activity), Is.EqualTo("/fi" + before));
        AssertSame(other);

        await AssignAsync(First);
        Assert.That(await UrlAsync(activity), Is.EqualTo(before));
        Assert.That(await TagAsync(activity), Is.EqualTo(first), "the same content as before");
        AssertSame(other);
    }

    [Test]
    public async Task Link_ToWhatIsNotInTheLanguage_LeadsToWhatStandsInForIt()
    {
        IContent target = Editor.Copy("kuje-uusimaa/activities/avoin-taidehuone", "Vain suomeksi");
        _made.Add(target.Key);
        Editor.Publish(target, "fi-FI");
        IContent activity = LinkedContent.Make("Kieliä", target.Key);
        _made.Add(activity.Key);
        Editor.Publish(activity);

        JsonNode swedish = await GetAsync($"activities/{activity.Key}?lang=sv");
        Assert.That(swedish["links"]![0]!["url"]!.GetValue<string>(), Is.EqualTo(await RouteAsync(target.Key, "fi-FI")));
    }

    [Test]
    public async Task Link_ToAHub_FollowsWhichHubIsTheFirst()
    {
        IContentService contents = Engine.Get<IContentService>();
        IContent[] roots = [.. contents.GetRootContent().OrderBy(root => root.SortOrder)];
        Guid second = ContentKey.OfNode(Second);
        IContent activity = LinkedContent.Make("Yhteydet", second);
        _made.Add(activity.Key);
        Editor.Move(activity, Second + "/activities");
        Editor.Publish(Editor.Node(activity.Key));
        string before = await UrlAsync(activity);
        Assert.That(before.Trim('/'), Is.Not.Empty);
        try
        {
            Editor.Sort(roots.OrderBy(root => root.Key != ContentKey.OfNode(First)).ThenBy(root => root.Key != second).ToArray());
            EditingTests.AssertLikeAnew();
            Editor.Unpublish(Editor.Node(First));
            Assert.That(await UrlAsync(activity), Is.EqualTo("/"));
            EditingTests.AssertLikeAnew();
        }
        finally
        {
            Editor.PublishBranch(Editor.Node(First));
            Editor.Sort(roots.Select(root => Editor.Node(root.Key)).ToArray());
        }

        Assert.That(await UrlAsync(activity), Is.EqualTo(before));
    }

    private static void AssertSame(OtherServer other)
    {
        EditingTests.AssertLikeAnew();
        other.Sync();
        Assert.That(other.Snapshot.Version, Is.EqualTo(Keeper.Current!.Version));
    }

    private static Task AssignBothAsync() => Task.WhenAll(
        AssignAsync(First, ("example.fi", "fi-FI"), ("example.fi/sv", "sv-FI")),
        AssignAsync(Second, ("other.example", "fi-FI"), ("sv.other.example", "sv-FI")));

    internal static async Task AssignAsync(string root, params (string Name, string Culture)[] domains)
    {
        var assigned = await Engine.Get<IDomainService>().UpdateDomainsAsync(ContentKey.OfNode(root), new DomainsUpdateModel
        {
            DefaultIsoCode = null,
            Domains = domains.Select(domain => new DomainModel { DomainName = domain.Name, IsoCode = domain.Culture }),
        });
        Assert.That(assigned.Success, assigned.Status.ToString());
    }

    private static async Task<string> RouteAsync(Guid key, string culture)
    {
        using HttpResponseMessage answer = await SendAsync(new Uri(Engine.Address, $"/umbraco/delivery/api/v2/content/item/{key}?fields=").ToString(), null, culture);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["route"]!["path"]!.GetValue<string>();
    }

    private static async Task<HttpResponseMessage> SendAsync(string address, string? host, string? language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        HttpResponseMessage response = await Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(200), address);
        return response;
    }

    private static async Task<string> UrlAsync(IContent activity) =>
        (await GetAsync($"activities/{activity.Key}"))["links"]![0]!["url"]!.GetValue<string>();

    private static async Task<EntityTagHeaderValue> TagAsync(IContent activity)
    {
        using HttpResponseMessage answer = await SendAsync($"activities/{activity.Key}", null, null);
        return answer.Headers.ETag!;
    }

    private IContent Linked()
    {
        IContent activity = LinkedContent.Make("Linkkejä", Targets);
        _made.Add(activity.Key);
        Editor.Publish(activity);
        return activity;
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
