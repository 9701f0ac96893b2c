using System.Net;
using System.Text;
using Kuje.Umbraco.Delivery.Answers;
using Microsoft.Extensions.Configuration;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Settings are changed while the site runs, and put back.</summary>
[NonParallelizable]
internal sealed class SettingsTests
{
    private const string Origin = "Kuje:Delivery:AllowedOrigins:0";
    private const string DeliveryApi = "Umbraco:CMS:DeliveryApi:";

    private readonly Dictionary<string, string?> _former = [];

    [TearDown]
    public void PutBack()
    {
        foreach ((string name, string? value) in _former)
            Configuration[name] = value;
        _former.Clear();
        Configuration.Reload();
    }

    private static IConfigurationRoot Configuration => (IConfigurationRoot)Engine.Get<IConfiguration>();

    [TestCase("https://portal.example.org", "https://portal.example.org")]
    [TestCase("https://other.example.org", null)]
    [TestCase("https://portal.example.org.evil.example", null)]
    [TestCase("null", null)]
    [TestCase(null, null)]
    public async Task Origin_IsTold_OnlyWhereItIsNamed(string? origin, string? allowed)
    {
        Set(Origin, "https://portal.example.org", back: "*");

        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, origin);
        using HttpResponseMessage unchanged = await SendAsync(HttpMethod.Get, origin, answer.Headers.ETag!.Tag);
        using HttpResponseMessage question = await SendAsync(HttpMethod.Options, origin);
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(question.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(question.Headers.Contains("Access-Control-Allow-Methods"), Is.EqualTo(allowed is not null));
            foreach (HttpResponseMessage one in new[] { answer, unchanged, question })
            {
                Assert.That(one.Headers.TryGetValues("Access-Control-Allow-Origin", out IEnumerable<string>? told) ? told.Single() : null, Is.EqualTo(allowed));
                Assert.That(one.Headers.Vary, Does.Contain("Origin"), "a proxy must not give one origin's answer to another");
            }
        });
    }

    [TestCase("right", 200)]
    [TestCase("Right", 401)]
    [TestCase("righ", 401)]
    [TestCase("right ", 200, Description = "White space around a header's value is not part of it.")]
    [TestCase(null, 401)]
    public async Task Key_IsAskedFor_WhereTheDeliveryApiIsNotPublic(string? key, int status)
    {
        Set(DeliveryApi + "PublicAccess", "false", back: "true");
        Set(DeliveryApi + "ApiKey", "right", back: string.Empty);

        foreach (string address in new[] { "activities", "changes", "openapi.json", "suggest?q=a" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (key is not null)
                request.Headers.TryAddWithoutValidation("Api-Key", key);
            using HttpResponseMessage answer = await Client.SendAsync(request);
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), address);
            if (address == "activities" && status == 200)
            {
                Assert.That(answer.Headers.CacheControl?.Private, Is.True, "no proxy may keep it");
                Assert.That(answer.Headers.CacheControl?.Public, Is.False);
                Assert.That(answer.Headers.Vary, Does.Contain("Api-Key"));
            }
        }
    }

    [Test]
    public async Task Nobody_MayRead_WhereThereIsNoKeyToKnow()
    {
        Set(DeliveryApi + "PublicAccess", "false", back: "true");
        Set(DeliveryApi + "ApiKey", string.Empty, back: string.Empty);
        using var request = new HttpRequestMessage(HttpMethod.Get, "activities");
        request.Headers.TryAddWithoutValidation("Api-Key", string.Empty);

        using HttpResponseMessage answer = await Client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Addresses_AreNotThere_WhereTheApiIsTurnedOff()
    {
        Set("Kuje:Delivery:Enabled", "false", back: "true");
        using HttpResponseMessage off = await Client.GetAsync("activities");
        PutBack();
        using HttpResponseMessage on = await Client.GetAsync("activities");

        Assert.That((off.StatusCode, on.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
    }

    [Test]
    public async Task DisallowedType_GoesAtOnce_AndComesBack()
    {
        int stories = (await GetAsync("stories?take=0"))["total"]!.GetValue<int>();
        Set(DeliveryApi + "DisallowedContentTypeAliases:0", "kujeStory", back: string.Empty);
        int disallowed = (await GetAsync("stories?take=0"))["total"]!.GetValue<int>();
        PutBack();
        int allowed = (await GetAsync("stories?take=0"))["total"]!.GetValue<int>();

        Assert.That((disallowed, allowed), Is.EqualTo((0, stories)));
        Assert.That(stories, Is.Positive);
    }

    [Test]
    public async Task MaxAge_IsTold_FromTheNextAnswerOn()
    {
        Set("Kuje:Delivery:MaxAge", "60", back: "0");

        using HttpResponseMessage answer = await Client.GetAsync("activities");

        Assert.That(answer.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromSeconds(60)));
    }

    [TestCase("body", ""","detailLangs":{"body":"fi"},"body":1""")]
    [TestCase("plainText", ""","detailLangs":{"plainText":"sv"},"plainText":2""")]
    [TestCase("body plainText", ""","detailLangs":{"body":"fi","plainText":"sv"},"body":1,"plainText":2""")]
    [TestCase("name", "")]
    [TestCase("detailLangs", ""","detailLangs":{"body":"fi","plainText":"sv"}""")]
    public void Languages_AreToldOfTheTextsThatAreSent(string fields, string expected)
    {
        using var buffer = new ByteBuffer();

        new FieldFilter(fields.Split(' ')).Write(buffer, Encoding.UTF8.GetBytes(""","detailLangs":{"body":"fi","plainText":"sv"},"body":1,"plainText":2"""));

        Assert.That(Encoding.UTF8.GetString(buffer.Written.ToArray()), Is.EqualTo(expected));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? origin, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, "activities?take=2");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
            request.Headers.Add("Access-Control-Request-Method", "GET");
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await Client.SendAsync(request);
    }

    private void Set(string name, string value, string back)
    {
        _former[name] = back;
        Configuration[name] = value;
        Configuration.Reload();
    }
}
