using System.Text;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Requests that are right but for one value: each is answered, and none fails.</summary>
[TestFixture]
public class SpoiltRequestTests : ManagementFixture
{
    private static readonly string[] Nonsense =
    [
        "null", "true", "-1", "2147483648", "\"\"", "\"x\"", "[]", "{}", "[null]", "\"00000000-0000-0000-0000-000000000000\"",
        "\"" + new string('ä', 600) + "\"", "\"'; DROP TABLE node; --\\u0000\"", "\"9999-12-31T23:59:59Z\"", "{\"temporaryFileId\":\"x\",\"markup\":1,\"blocks\":{\"layout\":3}}",
    ];

    private Browser _administrator = null!;
    private Guid _type;
    private Guid _document;

    private static IEnumerable<TestCaseData> Requests()
    {
        foreach ((string method, string path, string body) in new[]
        {
            ("POST", "/document", """{"parent":{"id":"{document}"},"documentType":{"id":"{type}"},"template":null,"values":[{"alias":"text","value":"a","culture":null,"segment":null},{"alias":"body","value":{"markup":"<p>a</p>","blocks":{"layout":{},"contentData":[],"settingsData":[],"expose":[]}}}],"variants":[{"name":"n","culture":null,"segment":null}]}"""),
            ("POST", "/document/validate", """{"documentType":{"id":"{type}"},"values":[{"alias":"text","value":"a"}],"variants":[{"name":"n","culture":null}]}"""),
            ("PUT", "/document/{document}", """{"values":[{"alias":"text","value":"a"},{"alias":"picture","value":[{"key":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0aa","mediaKey":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0ab","crops":[],"focalPoint":null}]}],"variants":[{"name":"n"}]}"""),
            ("PUT", "/document/{document}/publish", """{"publishSchedules":[{"culture":null,"schedule":{"publishTime":"2999-01-01T00:00:00Z","unpublishTime":"2999-02-01T00:00:00Z"}}]}"""),
            ("PUT", "/document/{document}/publish-with-descendants", """{"includeUnpublishedDescendants":false,"cultures":["*"]}"""),
            ("PUT", "/document/{document}/unpublish", """{"cultures":["en-US"]}"""),
            ("PUT", "/document/{document}/domains", """{"defaultIsoCode":"en-US","domains":[{"domainName":"example.org","isoCode":"en-US"}]}"""),
            ("PUT", "/document/{document}/notifications", """{"subscribedActionIds":["Umb.Document.Publish"]}"""),
            ("PUT", "/document/sort", """{"parent":null,"sorting":[{"id":"{document}","sortOrder":1}]}"""),
            ("POST", "/document/{document}/copy", """{"target":null,"relateToOriginal":true,"includeDescendants":true}"""),
            ("POST", "/document-blueprint", """{"documentType":{"id":"{type}"},"values":[{"alias":"text","value":"a"}],"variants":[{"name":"n"}]}"""),
            ("POST", "/document-type", """{"alias":"spoilt","name":"Spoilt","description":"d","icon":"icon-x","allowedAsRoot":true,"variesByCulture":false,"isElement":false,"collection":null,"containers":[{"id":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0b1","name":"Tab","type":"Tab","sortOrder":0,"parent":null}],"properties":[{"id":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0b2","alias":"p","name":"P","dataType":{"id":"{textstring}"},"container":{"id":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0b1"},"validation":{"mandatory":true,"regEx":"^a"}}],"allowedDocumentTypes":[{"documentType":{"id":"{type}"},"sortOrder":0}],"compositions":[{"documentType":{"id":"{type}"},"compositionType":"Composition"}],"cleanup":{"preventCleanup":false}}"""),
            ("POST", "/document-type/available-compositions", """{"id":"{type}","currentPropertyAliases":["a"],"currentCompositeIds":[],"isElement":false}"""),
            ("POST", "/media-type", """{"alias":"spoiltMedia","name":"Spoilt","icon":"icon-x","allowedAsRoot":true,"containers":[],"properties":[{"id":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0c2","alias":"p","name":"P","dataType":{"id":"{textstring}"}}],"allowedMediaTypes":[],"compositions":[]}"""),
            ("POST", "/data-type", """{"name":"Spoilt","editorAlias":"Umbraco.ListView","editorUiAlias":"Umb.PropertyEditorUi.Collection","values":[{"alias":"includeProperties","value":[{"header":"h","alias":"text","isSystem":false}]},{"alias":"pageSize","value":10}]}"""),
            ("POST", "/data-type", """{"name":"Spoilt choice","editorAlias":"Umbraco.DropDown.Flexible","editorUiAlias":"Umb.PropertyEditorUi.Dropdown","values":[{"alias":"items","value":["a","b"]},{"alias":"multiple","value":false}]}"""),
            ("POST", "/data-type/folder", """{"name":"Spoilt","parent":null}"""),
            ("POST", "/language", """{"isoCode":"fr-FR","name":"French","isDefault":false,"isMandatory":false,"fallbackIsoCode":"en-US"}"""),
            ("POST", "/dictionary", """{"name":"spoilt","parent":null,"translations":[{"isoCode":"en-US","translation":"t"}]}"""),
            ("POST", "/media", """{"parent":null,"mediaType":{"id":"cc07b313-0843-4aa8-bbda-871c8da728c8"},"values":[{"alias":"umbracoFile","value":{"temporaryFileId":"0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f0d1","src":"/media/x.png","focalPoint":{"left":0.5,"top":0.5},"crops":[]}}],"variants":[{"name":"m"}]}"""),
            ("POST", "/user", """{"email":"spoilt@example.com","userName":"spoilt@example.com","name":"Spoilt","userGroupIds":[{"id":"44dc260e-b4d4-4dd9-9081-eec5598f1641"}],"kind":"Default"}"""),
            ("POST", "/user-group", """{"name":"Spoilt","alias":"spoilt","icon":"icon-x","sections":["Umb.Section.Content"],"languages":["en-US"],"hasAccessToAllLanguages":false,"documentStartNode":{"id":"{document}"},"documentRootAccess":false,"mediaStartNode":null,"mediaRootAccess":true,"fallbackPermissions":["Umb.Document.Read"],"permissions":[{"$type":"DocumentPermissionPresentationModel","document":{"id":"{document}"},"verbs":["Umb.Document.Read"]}]}"""),
            ("POST", "/member-group", """{"name":"Spoilt"}"""),
            ("POST", "/webhook", """{"enabled":true,"name":"w","url":"https://example.org","contentTypeKeys":["{type}"],"headers":{"a":"b"},"events":["Umbraco.ContentPublish"]}"""),
            ("POST", "/dynamic-root/query", """{"context":{"id":"{document}","parent":{"id":"{document}"}},"query":{"origin":{"alias":"Root","id":null},"steps":[{"alias":"NearestAncestorOrSelf","documentTypeIds":["{type}"]}]}}"""),
            ("POST", "/user-data", """{"group":"g","identifier":"i","value":"v"}"""),
            ("POST", "/log-viewer/saved-search", """{"name":"spoilt","query":"q"}"""),
        })
        {
            yield return new TestCaseData(method, path, body) { TestName = $"{method} {path} {body.Length}" };
        }
    }

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        _administrator = await OpenSignedInAsync();
        _type = await AddTypeAsync(
            _administrator,
            "spoiltBase",
            ("text", Constants.DataTypes.Guids.TextstringGuid), ("body", Constants.DataTypes.Guids.RichtextEditorGuid), ("picture", Constants.DataTypes.Guids.MediaPicker3Guid));
        _document = await AddDocumentAsync(_administrator, _type, "one");
    }

    [OneTimeTearDown]
    public void Close() => _administrator?.Dispose();

    [TestCaseSource(nameof(Requests))]
    public async Task Request_IsAnswered_WhicheverValueIsSpoilt(string method, string path, string body)
    {
        string right = Fill(body);
        foreach (string spoilt in Spoilt(JsonNode.Parse(right)!, right))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Browser.Api + Fill(path))
            {
                Content = new StringContent(spoilt, Encoding.UTF8, "application/json"),
            };
            using HttpResponseMessage response = await _administrator.Http.SendAsync(request);

            Assert.That(
                (int)response.StatusCode, Is.LessThan(500),
                () => $"{spoilt}\n{string.Join('\n', Engine.Log.Errors.TakeLast(1).Select(line => line.Exception))}");
        }
    }

    /// <summary>The body with one value replaced or left out, for each value in it.</summary>
    private static IEnumerable<string> Spoilt(JsonNode body, string text)
    {
        int places = Places(body).Count;
        for (int place = 0; place < places; place++)
        {
            foreach (string? value in Nonsense.Append(null))
            {
                JsonNode copy = JsonNode.Parse(text)!;
                (JsonNode parent, object key) = Places(copy)[place];
                if (parent is JsonObject node && value is null)
                    node.Remove((string)key);
                else if (parent is JsonObject fields)
                    fields[(string)key] = JsonNode.Parse(value!);
                else if (value is null)
                    parent.AsArray().RemoveAt((int)key);
                else
                    parent.AsArray()[(int)key] = JsonNode.Parse(value);
                yield return copy.ToJsonString();
            }
        }
    }

    private static List<(JsonNode Parent, object Key)> Places(JsonNode? node)
    {
        var places = new List<(JsonNode, object)>();
        switch (node)
        {
            case JsonObject fields:
                foreach ((string name, JsonNode? value) in fields)
                {
                    places.Add((fields, name));
                    places.AddRange(Places(value));
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    places.Add((items, i));
                    places.AddRange(Places(items[i]));
                }

                break;
        }

        return places;
    }

    private string Fill(string text) => text
        .Replace("{type}", _type.ToString(), StringComparison.Ordinal)
        .Replace("{document}", _document.ToString(), StringComparison.Ordinal)
        .Replace("{textstring}", Constants.DataTypes.Guids.TextstringGuid.ToString(), StringComparison.Ordinal);
}
