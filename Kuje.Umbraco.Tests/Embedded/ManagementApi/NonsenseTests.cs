using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Requests that make no sense, the same in every run: they are refused with a problem, and nothing fails.</summary>
[TestFixture]
public partial class NonsenseTests : ManagementFixture
{
    private const int RequestsPerEndpoint = 6;

    // A password that is changed or a user that is disabled would end the fuzz.
    private static readonly string[] Spared = ["/user/current/change-password"];

    private static readonly string[] Fields =
    [
        "id", "name", "alias", "values", "variants", "parent", "target", "documentType", "mediaType", "dataType", "properties", "containers", "compositions",
        "cultures", "culture", "publishSchedules", "schedule", "publishTime", "sorting", "sortOrder", "document", "user", "userIds", "userGroupIds", "email", "userName",
        "sections", "languages", "permissions", "fallbackPermissions", "translations", "isoCode", "translation", "file", "url", "events", "headers", "contentTypeKeys",
        "domains", "domainName", "loginDocument", "errorDocument", "context", "query", "origin", "steps", "editorAlias", "editorUiAlias", "group", "identifier", "value",
        "key", "newPassword", "oldPassword", "allowedDocumentTypes", "allowedTemplates", "cleanup", "icon", "includeUnpublishedDescendants", "relateToOriginal",
        "includeDescendants", "hasAccessToAllLanguages", "documentRootAccess", "mediaRootAccess", "currentPropertyAliases", "currentCompositeIds", "isElement", "$type",
        "subscribedActionIds", "enabled", "languageIsoCode", "isDefault", "isMandatory", "fallbackIsoCode", "kind", "message",
    ];

    private static readonly string[] Parameters =
    [
        "id", "skip", "take", "parentId", "descendantId", "target", "before", "after", "foldersOnly", "query", "filter", "orderBy", "orderDirection", "orderCulture",
        "dataTypeId", "culture", "documentId", "preventCleanup", "sinceDate", "userStates", "userGroupIds", "mode", "width", "height", "fileExtension", "isoCode",
        "contentTypeId", "propertyAlias", "startDate", "endDate", "logLevel", "filterExpression", "parentContentKey", "trashed", "isElement", "allowedDocumentTypes",
    ];

    [Test]
    public async Task EveryEndpoint_RefusesNonsense_WithoutFailing()
    {
        var random = new Random(20251117);
        using Browser browser = await OpenSignedInAsync();
        Guid type = await AddTypeAsync(browser, "nonsense", ("text", Constants.DataTypes.Guids.TextstringGuid));
        Guid[] known =
        [
            type, await AddDocumentAsync(browser, type, "one"), Constants.DataTypes.Guids.TextstringGuid, Constants.Security.EditorGroupKey,
            new("cc07b313-0843-4aa8-bbda-871c8da728c8"), Guid.Empty,
        ];
        foreach (RouteEndpoint endpoint in ManagementEndpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            if (Spared.Any(path => endpoint.RoutePattern.RawText!.EndsWith(path, StringComparison.Ordinal)))
                continue;
            foreach (string method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                for (int i = 0; i < RequestsPerEndpoint; i++)
                {
                    string path = Parameter().Replace(endpoint.RoutePattern.RawText!, match => match.Value.Contains("guid", StringComparison.Ordinal)
                        ? (random.Next(3) == 0 ? Guid.NewGuid() : known[random.Next(known.Length)]).ToString()
                        : Uri.EscapeDataString(Text(random)));
                    using var request = new HttpRequestMessage(new HttpMethod(method), path + Query(random, known));
                    string body = string.Empty;
                    if (method != "GET")
                    {
                        body = random.Next(8) == 0 ? Text(random) : Json(random, known, 0);
                        request.Content = new StringContent(body, Encoding.UTF8);
                        request.Content.Headers.Remove("Content-Type");
                        request.Content.Headers.TryAddWithoutValidation(
                            "Content-Type", random.Next(6) == 0 ? "x/" : random.Next(6) == 0 ? "multipart/form-data" : "application/json");
                    }

                    request.Headers.TryAddWithoutValidation("Accept", random.Next(4) == 0 ? "*/" : "application/json");
                    request.Headers.TryAddWithoutValidation("Accept-Language", random.Next(4) == 0 ? "x-" : "fi-FI");
                    using HttpResponseMessage response = await browser.Http.SendAsync(request);

                    string answer = await response.Content.ReadAsStringAsync();
                    Assert.That((int)response.StatusCode, Is.LessThan(500).And.Not.EqualTo(401), () => Told(request, body, answer));
                    if (response.StatusCode == HttpStatusCode.BadRequest)
                        Assert.That(answer, Does.Contain("\"status\":400"), () => Told(request, body, answer));
                }
            }
        }
    }

    private string Told(HttpRequestMessage request, string body, string answer) =>
        $"{request.Method} {request.RequestUri} {body}\n{answer}\n{string.Join('\n', Engine.Log.Errors.TakeLast(1).Select(line => line.Exception))}";

    private static string Query(Random random, Guid[] known) => "?" + string.Join('&', Enumerable.Range(0, random.Next(7)).Select(_ =>
        $"{Parameters[random.Next(Parameters.Length)]}={Uri.EscapeDataString(random.Next(3) switch
        {
            0 => Text(random),
            1 => known[random.Next(known.Length)].ToString(),
            _ => random.Next(-5, 2000).ToString(null as IFormatProvider),
        })}"));

    private static string Text(Random random) => random.Next(9) switch
    {
        0 => string.Empty,
        1 => "x",
        2 => "../../etc/passwd",
        3 => "'; DROP TABLE node; --",
        4 => "%00\u0001",
        5 => new string('a', 3000),
        6 => "\ud83c\udfad ääkköset",
        7 => "2147483648",
        _ => "9999-99-99T99:99:99Z",
    };

    private static string Json(Random random, Guid[] known, int depth) => (depth > 3 ? random.Next(6) : random.Next(depth == 0 ? 6 : 0, 11)) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.Next(-5, 2000).ToString(null as IFormatProvider),
        3 => $"\"{known[random.Next(known.Length)]}\"",
        4 => System.Text.Json.JsonSerializer.Serialize(Text(random)),
        5 => "1e400",
        6 or 7 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(random, known, depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, depth == 0 ? 30 : 6)).Select(_ =>
            $"\"{Fields[random.Next(Fields.Length)]}\":{Json(random, known, depth + 1)}"))}}}",
    };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
