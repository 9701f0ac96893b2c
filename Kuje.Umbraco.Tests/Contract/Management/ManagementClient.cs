using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace Kuje.Umbraco.Tests.Contract.Management;

/// <summary>Signs in as the backoffice does, and sends recorded requests.</summary>
internal sealed partial class ManagementClient : IDisposable
{
    public const string Administrator = "admin@example.com";
    public const string Password = "Contract-1234567890";
    public const string Root = "/umbraco/management/api/v1";

    private readonly Dictionary<string, string> _variables;
    private readonly HttpClient _signedIn;
    private readonly HttpClient _anonymous;

    public ManagementClient(Uri address)
    {
        _signedIn = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        _anonymous = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        _variables = new()
        {
            ["base"] = address.GetLeftPart(UriPartial.Authority),
            ["user"] = Administrator,
            ["apiKey"] = ContractSite.ApiKey,
        };
    }

    public HttpClient Http => _signedIn;

    public HttpClient Anonymous => _anonymous;

    public async Task SignInAsync()
    {
        const string path = Root + "/security/back-office/";
        using HttpResponseMessage login = await _signedIn.PostAsJsonAsync(path + "login", new { username = Administrator, password = Password });
        login.EnsureSuccessStatusCode();
        string verifier = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        string challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        string redirect = _variables["base"] + "/umbraco/oauth_complete";
        using HttpResponseMessage authorize = await _signedIn.GetAsync(
            $"{path}authorize?client_id=umbraco-back-office&response_type=code&redirect_uri={Uri.EscapeDataString(redirect)}&scope=offline_access&state=s"
            + $"&code_challenge={challenge}&code_challenge_method=S256");
        string code = HttpUtility.ParseQueryString(authorize.Headers.Location!.Query)["code"]!;
        using HttpResponseMessage token = await _signedIn.PostAsync(path + "token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "umbraco-back-office",
            ["redirect_uri"] = redirect,
            ["code"] = code,
            ["code_verifier"] = verifier,
        }));
        string access = (string)JsonNode.Parse(await token.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["access_token"]!;
        _signedIn.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", access);
    }

    /// <summary>Sends a recorded request and tells how the answer differs from the recorded one.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(RecordedCase recorded)
    {
        RecordedAnswer.SortExpected(recorded);
        using HttpRequestMessage request = Request(recorded);
        bool isManagement = request.RequestUri!.AbsolutePath.StartsWith("/umbraco/management/", StringComparison.Ordinal);
        HttpClient client = isManagement && (string?)recorded.Request["as"] != "anonymous" ? _signedIn : _anonymous;
        using HttpResponseMessage response = await client.SendAsync(request);
        // As they were sent: reading the body would rewrite the type.
        Dictionary<string, string> headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        string body = await response.Content.ReadAsStringAsync();
        foreach ((string name, string path) in recorded.Capture)
        {
            string? value = path.StartsWith('@') ? headers.GetValueOrDefault(path[1..]) : (string?)RecordedAnswer.Pick(JsonNode.Parse(body), path);
            if (value is not null)
                _variables[name] = value;
        }

        return RecordedAnswer.Differences(recorded, (int)response.StatusCode, headers.GetValueOrDefault, body, _variables);
    }

    public void Dispose()
    {
        _signedIn.Dispose();
        _anonymous.Dispose();
    }

    private static MultipartFormDataContent Multipart(JsonObject parts)
    {
        var content = new MultipartFormDataContent();
        foreach ((string name, JsonNode? value) in (JsonObject?)parts["fields"] ?? [])
            content.Add(new StringContent((string)value!), name);
        if (parts["file"] is JsonObject file)
        {
            byte[] bytes = (string?)file["base64"] is { } base64 ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes((string)file["text"]!);
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue((string)file["contentType"]!);
            // Names are sent as browsers send them, in UTF-8.
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition", $"form-data; name=\"{file["name"]}\"; filename=\"{Latin((string)file["filename"]!)}\"");
            content.Add(part);
        }

        return content;
    }

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private HttpRequestMessage Request(RecordedCase recorded)
    {
        JsonNode asked = JsonNode.Parse(Fill(recorded.Request.ToJsonString()))!;
        string address = _variables["base"] + (string)asked["path"]!;
        if (asked["query"] is JsonObject query)
        {
            address += "?" + string.Join('&', query.SelectMany(parameter =>
                (parameter.Value is JsonArray values ? values.Select(value => value!.ToString()) : [parameter.Value!.ToString()])
                .Select(value => $"{parameter.Key}={Uri.EscapeDataString(value)}")));
        }

        var request = new HttpRequestMessage(
            new HttpMethod((string?)asked["method"] ?? "GET"),
            new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = Content(asked),
        };
        foreach ((string name, JsonNode? value) in (JsonObject?)asked["headers"] ?? [])
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && request.Content is { } content)
                content.Headers.ContentType = MediaTypeHeaderValue.Parse((string)value!);
            else
                request.Headers.TryAddWithoutValidation(name, (string)value!);
        }

        return request;
    }

    private static HttpContent? Content(JsonNode asked) => asked switch
    {
        _ when asked["multipart"] is JsonObject parts => Multipart(parts),
        _ when asked["form"] is JsonObject form =>
            new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Key, field.Value!.ToString()))),
        _ when (string?)asked["text"] is { } text => new StringContent(text, Encoding.UTF8, "application/json"),
        JsonObject request when request.ContainsKey("body") =>
            new StringContent(request["body"]?.ToJsonString() ?? "null", Encoding.UTF8, "application/json"),
        _ => null,
    };

    private string Fill(string text) => Variable().Replace(text, match => _variables.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Variable();
}
