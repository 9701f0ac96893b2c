using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Queries at random: those that make sense get what looking at every activity gives, and none is answered with a fault.</summary>
[NonParallelizable]
internal sealed class GeneratedQueryTests
{
    private static readonly string[] _names =
    [
        "q", "artForm", "activityForm", "organisation", "hub", "municipality", "region", "targetGroup", "language", "accessibility", "price", "threshold",
        "mode", "status", "weekday", "timeOfDay", "from", "to", "near", "radius", "bbox", "modifiedSince", "sort", "skip", "take", "facets", "fields", "lang",
        "kind", "since", "type", "activity", "wrong", "Q",
    ];

    private static readonly string[] _values =
    [
        "", "musiikki", "music", "helsinki", "uusimaa", "free", "mon", "evening", "2026-12-01", "2027-02-30", "0001-01-01", "9999-12-31", "60.17,24.94", "5", "-1", "0",
        "24.5,60.1,25.3,60.4", "180,90,-180,-90", "NaN,NaN", "1e308,1e308", "all", "name", "-name", "relevance", "-distance", "nextOccurrence", "updated", "fi", "sv", "xx",
        "%00", "%", "%E4%F6", "'; DROP TABLE node;--", "\"", "{", "ä", "🎨", "\\", ",", ",,,", "a,b", "00000000-0000-0000-0000-000000000000", "99999999999999999999", "2026-11-22T10:00:00Z",
        "name,summary,body", "id", "kuvataidetta Espoossa", "\"avoin ryhmä\"", "*", "&", "=", "+", " ",
    ];

    private static readonly string[] _paths =
    [
        "activities", "organisations", "hubs", "projects", "stories", "art-forms", "activity-forms", "target-groups", "regions", "municipalities",
        "accessibility-features", "occurrences", "suggest", "changes", "openapi.json", "activities/avoin-taidehuone", "activities/%2e%2e", "hubs/%00", "nothing", "", "activities/a/b",
    ];

    [Test]
    public async Task Answer_IsNeverAFault_WhateverIsAsked()
    {
        var random = new Random(5);
        for (var i = 0; i < 17_000; i++)
        {
            var address = new StringBuilder(_paths[random.Next(_paths.Length)]).Append('?');
            for (int parameters = random.Next(5); parameters > 0; parameters--)
                address.Append(_names[random.Next(_names.Length)]).Append('=').Append(Value(random)).Append('&');
            using HttpResponseMessage response = await Client.GetAsync(address.ToString());
            Assert.That(
                response.StatusCode,
                Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Gone),
                () => address.ToString());
            // The server itself refuses addresses that are none, without a word.
            if (response.StatusCode == HttpStatusCode.BadRequest && response.Content.Headers.ContentLength > 0)
            {
                JsonNode problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                Assert.That(problem["parameter"], Is.Not.Null, () => address.ToString());
            }
        }
    }

    [Test]
    public async Task List_IsWhatLookingAtEveryActivityGives()
    {
        NaiveDirectory naive = await ReadAsync();
        var random = new Random(17);
        for (var i = 0; i < 3_000; i++)
        {
            (NaiveQuery query, string address) = Generate(random, naive);
            string facet = Pick(random, [.. NaiveDirectory.Terms.Keys, .. NaiveDirectory.Values.Keys]);
            JsonNode answer = await GetAsync($"activities?{address}take=100&facets={facet}");
            string[] expected = [.. naive.Find(query).Select(activity => activity["id"]!.GetValue<string>())];
            Assert.That(answer["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()), Is.EquivalentTo(expected), address);
            Assert.That(answer["total"]!.GetValue<int>(), Is.EqualTo(expected.Length), address);

            Dictionary<string, int> counts = naive.Count(query, facet);
            foreach (JsonNode? entry in answer["facets"]![facet]!.AsArray())
            {
                if (counts.TryGetValue(entry!["id"]!.GetValue<string>(), out int count))
                    Assert.That(entry["count"]!.GetValue<int>(), Is.EqualTo(count), $"{address} {facet} {entry["slug"]}");
            }

            if (query.Near is { } near)
            {
                double[] distances = [.. answer["items"]!.AsArray().Where(item => item!["location"] is not null)
                    .Select(item => NaiveDirectory.Kilometres(near.Latitude, near.Longitude, item!["location"]!))];
                Assert.That(distances.Zip(distances.Skip(1)).All(pair => pair.First <= pair.Second + 1e-6), address);
            }
        }
    }

    [Test]
    public async Task Pages_PutTogetherAreTheWhole()
    {
        foreach (string sort in new[] { "name", "-name", "nextOccurrence", "-nextOccurrence", "updated", "-updated", "distance&near=60.2,25", "-distance&near=60.2,25", "relevance&q=taide" })
        {
            string[] whole = Ids(await GetAsync($"activities?take=100&sort={sort}"));
            var pages = new List<string>();
            string? next = $"activities?take=7&sort={sort}";
            while (next is not null)
            {
                JsonNode page = await GetAsync(next);
                pages.AddRange(Ids(page));
                next = page["links"]!["next"]?.GetValue<string>();
            }

            Assert.That(pages, Is.EqualTo(whole), sort);
        }
    }

    private static string[] Ids(JsonNode list) => [.. list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    private static string Value(Random random)
    {
        string value = _values[random.Next(_values.Length)];
        return random.Next(2) == 0 && value.Length > 0 ? Uri.EscapeDataString(value) : value.Replace("\\", "%5C", StringComparison.Ordinal);
    }

    private static async Task<NaiveDirectory> ReadAsync()
    {
        var activities = new List<JsonNode>();
        string? next = "activities?take=100";
        while (next is not null)
        {
            JsonNode page = await GetAsync(next);
            activities.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = page["links"]!["next"]?.GetValue<string>();
        }

        var vocabularies = new Dictionary<string, JsonNode[]>();
        foreach ((string facet, string path) in new[]
        {
            ("artForm", "art-forms"), ("activityForm", "activity-forms"), ("organisation", "organisations"), ("hub", "hubs"), ("municipality", "municipalities"),
            ("region", "regions"), ("targetGroup", "target-groups"), ("accessibility", "accessibility-features"),
        })
        {
            vocabularies[facet] = [.. (await GetAsync($"{path}?take=100"))["items"]!.AsArray().Select(item => item!)];
        }

        return new(activities, vocabularies);
    }

    private static (NaiveQuery Query, string Address) Generate(Random random, NaiveDirectory naive)
    {
        var address = new StringBuilder();
        var selected = new Dictionary<string, string[]>();
        foreach (string name in NaiveDirectory.Terms.Keys.Concat(NaiveDirectory.Values.Keys))
        {
            if (random.Next(8) > 0)
                continue;
            bool isTerm = NaiveDirectory.Terms.ContainsKey(name);
            var values = new List<string>();
            var written = new List<string>();
            for (int count = 1 + random.Next(3); count > 0; count--)
            {
                if (!isTerm)
                {
                    values.Add(Pick(random, NaiveDirectory.Values[name]));
                    written.Add(values[^1]);
                    continue;
                }

                JsonNode term = Pick(random, naive.Vocabularies[name]);
                values.Add(term["id"]!.GetValue<string>());
                written.Add(random.Next(3) switch { 0 when term["key"] is { } key => key.GetValue<string>(), 1 => values[^1], _ => term["slug"]!.GetValue<string>() });
            }

            selected[name] = [.. values];
            address.Append(random.Next(2) == 0 ? $"{name}={string.Join(',', written)}&" : string.Concat(written.Select(value => $"{name}={value}&")));
        }

        var query = new NaiveQuery { Selected = selected };
        if (random.Next(4) == 0)
        {
            DateOnly from = new DateOnly(2026, 11, 1).AddDays(random.Next(200));
            DateOnly to = from.AddDays(random.Next(20));
            query = query with { From = from, To = to };
            address.Append(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&");
        }

        if (random.Next(5) == 0)
        {
            double west = 24 + (random.NextDouble() * 2), south = 60 + (random.NextDouble() * 0.6);
            double[] box = [west, south, west + random.NextDouble(), south + (random.NextDouble() / 2)];
            query = query with { Box = box };
            address.Append(CultureInfo.InvariantCulture, $"bbox={box[0]:R},{box[1]:R},{box[2]:R},{box[3]:R}&");
        }

        if (random.Next(5) == 0)
        {
            (double, double) near = (60 + random.NextDouble(), 24 + (random.NextDouble() * 3));
            double radius = random.NextDouble() * 80;
            query = query with { Near = near, Radius = radius };
            address.Append(CultureInfo.InvariantCulture, $"near={near.Item1:R},{near.Item2:R}&radius={radius:R}&");
        }

        return (query, address.ToString());
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
