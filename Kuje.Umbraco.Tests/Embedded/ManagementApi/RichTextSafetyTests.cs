using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>What an editor, or who has taken their account, stores as rich text cannot run in a reader's browser.</summary>
[TestFixture]
public class RichTextSafetyTests : ManagementFixture
{
    [TestCase("<p>Hei</p><script>alert(1)</script>")]
    [TestCase("<p onclick=\"alert(1)\">Hei</p>")]
    [TestCase("<p>Hei</p><img src=\"x\" onerror=\"alert(1)\">")]
    [TestCase("<p>Hei <a href=\"javascript:alert(1)\">linkki</a></p>")]
    [TestCase("<p>Hei <a href=\" java\tscript:alert(1)\">linkki</a></p>")]
    [TestCase("<p>Hei</p><svg><script>alert(1)</script></svg>")]
    [TestCase("<p>Hei</p><iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [TestCase("<p>Hei</p><object data=\"data:text/html,<script>alert(1)</script>\"></object>")]
    public async Task StoredScript_IsNeutralInTheJson(string markup)
    {
        using Browser administrator = await OpenSignedInAsync();
        Guid type = await AddTypeAsync(administrator, "a" + Guid.NewGuid().ToString("N"), ("body", Constants.DataTypes.Guids.RichtextEditorGuid));
        Guid id = await AddDocumentAsync(administrator, type, "text", null, ("body", new { markup, blocks = (object?)null }));
        await PutAsync(administrator, $"/document/{id}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } });

        using Browser reader = Open();
        JsonNode item = (await reader.Http.GetFromJsonAsync<JsonNode>($"/umbraco/delivery/api/v2/content/item/{id}"))!;

        string body = WebUtility.HtmlDecode((string)item["properties"]!["body"]!["markup"]!);
        Assert.That(body, Does.Contain("Hei"));
        Assert.That(body, Does.Not.Contain("<script").And.Not.Contain("onclick").And.Not.Contain("onerror").And.Not.Contain("javascript:")
            .And.Not.Contain("script:alert").And.Not.Contain("srcdoc").And.Not.Contain("data:text"));
    }
}
