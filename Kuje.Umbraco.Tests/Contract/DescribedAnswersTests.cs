using System.Text.Json.Nodes;
using Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>What the OpenAPI document says of answers holds for every recorded request.</summary>
[TestFixture(false)]
[TestFixture(true)]
public class DescribedAnswersTests(bool richTextAsJson) : RecordedCasesFixture
{
    private const string Root = "/umbraco/delivery/api/v2";

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Umbraco:CMS:DeliveryApi:RichTextOutputAsJson", richTextAsJson ? "true" : "false")];

    [Test]
    public async Task Answers_AreAsDescribed()
    {
        using NodeProject project = await NodeProject.OpenAsync();
        string json = await Http.GetStringAsync(Document.Address);
        Document.AssertIsValid(json);
        JsonNode document = JsonNode.Parse(json)!;
        var answers = new JsonArray();
        foreach (RecordedCase recorded in RecordedCase.In("cases"))
        {
            (int status, string body) = await SendAsync(recorded);
            if (body.Length == 0 || Operation((string)recorded.Request["path"]!) is not { } path)
                continue;
            JsonNode? answer = document["paths"]![path]!["get"]!["responses"]![status.ToString()];
            Assert.That(answer, Is.Not.Null, $"{recorded}: {status}");
            answers.Add(new JsonObject
            {
                ["name"] = recorded.ToString(),
                ["schema"] = ((JsonObject)answer!["content"]!).First().Value!["schema"]!.DeepClone(),
                ["body"] = JsonNode.Parse(body),
            });
        }

        await File.WriteAllTextAsync(Path.Combine(project.Folder, "document.json"), json);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "answers.json"), answers.ToJsonString());
        (int result, string output) = await project.RunAsync("validate.mjs", "document.json", "answers.json");

        Assert.That(answers, Has.Count.GreaterThan(150));
        Assert.That(result, Is.Zero, output);
        Assert.That(output, Is.Empty);
    }

    private async Task<(int Status, string Body)> SendAsync(RecordedCase recorded)
    {
        using HttpRequestMessage request = Request(recorded);
        using HttpResponseMessage response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string? Operation(string path) => path[Root.Length..].TrimEnd('/') switch
    {
        "/content" or "/content/items" or "/media" or "/media/items" => path.TrimEnd('/'),
        var item when item.StartsWith("/content/item", StringComparison.Ordinal) => Root + "/content/item/{path}",
        var item when item.StartsWith("/media/item", StringComparison.Ordinal) => Root + "/media/item/{path}",
        _ => null,
    };
}
