using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Tests.Site;

namespace Kuje.Umbraco.Tests.Durability;

/// <summary>A site that is killed while it makes its database and installs its types and content, is whole once it may finish.</summary>
[NonParallelizable]
public partial class InstallKillTests
{
    private const int Kills = 4;

    [Test]
    public async Task Installation_IsCompletedWithNothingHalfOrTwice_AfterKills()
    {
        int seed = Random.Shared.Next(1000);
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        string undisturbed = SiteProcess.NewFolder();
        string killed = SiteProcess.NewFolder();
        try
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Dictionary<string, string> expected = await FinishAsync(undisturbed);
            TimeSpan installation = watch.Elapsed;
            for (var i = 0; i < Kills; i++)
            {
                await using SiteProcess site = SiteProcess.Start(killed);
                await Task.Delay(installation * (0.2 + (0.6 * random.NextDouble())));
                await site.KillAsync();
            }

            Dictionary<string, string> found = await FinishAsync(killed);

            Assert.That(found.Keys, Is.EquivalentTo(expected.Keys));
            foreach ((string id, string item) in found)
                Assert.That(item, Is.EqualTo(expected[id]));
        }
        finally
        {
            System.IO.Directory.Delete(undisturbed, recursive: true);
            System.IO.Directory.Delete(killed, recursive: true);
        }
    }

    /// <returns>All content and media by id, as the Delivery API sends them, without the moments.</returns>
    private static async Task<Dictionary<string, string>> FinishAsync(string folder)
    {
        await using SiteProcess site = await SiteProcess.Start(folder).ReadyAsync();
        Assert.That(site.Output + site.Errors, Does.Not.Contain("fail:").And.Not.Contain("crit:"));
        var items = new Dictionary<string, string>();
        var total = 1;
        for (var skip = 0; skip < total; skip += 100)
        {
            JsonNode page = (await site.Client.GetFromJsonAsync<JsonNode>($"/umbraco/delivery/api/v2/content?sort=name:asc&skip={skip}&take=100"))!;
            total = (int)page["total"]!;
            foreach (JsonNode? item in page["items"]!.AsArray())
                items.Add((string)item!["id"]!, Moments().Replace(item.ToJsonString(), string.Empty));
        }

        Assert.That(items, Has.Count.EqualTo(total).And.Count.GreaterThan(50));
        return items;
    }

    [GeneratedRegex("\"(createDate|updateDate)\":\"[^\"]*\"")]
    private static partial Regex Moments();
}
