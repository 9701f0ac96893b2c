using System.Text.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Delivery;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words.Finnish;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Tests.Embedded;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Labelled queries over the demo content, asked as anybody would ask them: over HTTP.</summary>
[NonParallelizable]
internal sealed class LabelledSearchTests
{
    private static readonly string[] _demos = ["kuje-uusimaa", "kymenlaakso"];
    private static readonly string[] _files = ["demo.txt", "demo-2.txt"];

    [TestCase(false, 0.96, 0.7)]
    [TestCase(true, 0.96, 0.7)]
    public async Task Activities_AreFoundByWhatPeopleType(bool useVoikko, double leastRecall, double leastPrecision)
    {
        if (useVoikko && Voikko.Open(out string reason) is null)
            Assert.Ignore($"Not tested with Voikko: {reason}.");
        Dictionary<Guid, HashSet<string>> labels = Labels();
        await using Engine engine = await Engine.StartAsync(
            settings: [new("Kuje:DemoContent", "true"), new("Kuje:UseVoikko", useVoikko ? "true" : "false")],
            listen: true,
            withKuje: true);
        engine.Get<DirectoryKeeper>().Read();
        using var client = new HttpClient { BaseAddress = new Uri(engine.Address, DirectoryEndpoint.Prefix + "/") };

        foreach (string file in _files)
        {
            var recalls = new List<double>();
            var precisions = new List<double>();
            foreach (string line in Lines(file))
            {
                string[] columns = line.Split('|', StringSplitOptions.TrimEntries);
                Guid[] relevant = [.. labels.Where(activity => Holds(activity.Value, columns[2])).Select(activity => activity.Key)];
                Assert.That(relevant, Is.Not.Empty, line);
                JsonNode answer = JsonNode.Parse(await client.GetStringAsync($"activities?q={Uri.EscapeDataString(columns[1])}&lang={columns[0]}&take=10&fields=id"))!;
                HashSet<Guid> answers = [.. answer["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>())];
                int right = relevant.Count(answers.Contains);
                recalls.Add(right / (double)Math.Min(10, relevant.Length));
                precisions.Add(right / (double)Math.Max(1, answers.Count));
                if (recalls[^1] < 1)
                    TestContext.Out.WriteLine($"{recalls[^1]:F2} {line}");
            }

            TestContext.Out.WriteLine($"{file}: {recalls.Count} queries, recall {recalls.Average():F3}, precision {precisions.Average():F3}");
            Assert.Multiple(() =>
            {
                Assert.That(recalls.Average(), Is.GreaterThanOrEqualTo(leastRecall), $"recall, {file}");
                Assert.That(precisions.Average(), Is.GreaterThanOrEqualTo(leastPrecision), $"precision, {file}");
            });
        }
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Directory", "Search", "Labelled", file))
            .Where(line => line.Length > 0 && line[0] != '#');

    private static bool Holds(HashSet<string> labels, string expression) =>
        expression.Split('/').Any(all => all.Split('&').All(label => labels.Contains(label.Trim())));

    private static Dictionary<Guid, HashSet<string>> Labels()
    {
        Dictionary<Guid, HashSet<string>> found = [];
        foreach (string demo in _demos)
        {
            using Stream stream = typeof(SearchIndex).Assembly.GetManifestResourceStream($"Kuje.Content/Demo/{demo}/20-activities.json")!;
            using JsonDocument json = JsonDocument.Parse(stream);
            foreach (JsonElement activity in json.RootElement.GetProperty("children").EnumerateArray())
            {
                string id = activity.GetProperty("id").GetString()!;
                JsonElement values = activity.GetProperty("values");
                HashSet<string> labels = [$"id:{id}"];
                foreach ((string label, string property) in new[] { ("art", "artForms"), ("town", "municipality"), ("for", "targetGroups") })
                {
                    if (values.TryGetProperty(property, out JsonElement terms))
                        labels.UnionWith(terms.EnumerateArray().Select(term => $"{label}:{term.GetString()!.Split('/')[^1]}"));
                }

                if (values.TryGetProperty("priceKind", out JsonElement price))
                    labels.Add($"price:{price.GetString()}");
                found.Add(ContentKey.OfNode($"{demo}/activities/{id}"), labels);
            }
        }

        return found;
    }
}
