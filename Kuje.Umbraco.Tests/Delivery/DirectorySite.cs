using System.Text.Json.Nodes;
using Kuje.Umbraco.Delivery;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Tests.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>One site with the demo content for all tests of this namespace: they change it, and put back what others look for.</summary>
[SetUpFixture]
internal sealed class DirectorySite
{
    public static Engine Engine { get; private set; } = null!;

    public static HttpClient Client { get; private set; } = null!;

    public static DirectoryKeeper Keeper => Engine.Get<DirectoryKeeper>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Engine = await Engine.StartAsync(
            settings: [new("Kuje:DemoContent", "true"), new("Kuje:UseVoikko", "false")],
            configure: Listen,
            listen: true,
            withKuje: true);
        Client = new HttpClient { BaseAddress = new Uri(Engine.Address, DirectoryEndpoint.Prefix + "/") };
        Keeper.Read();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Engine.DisposeAsync();
    }

    private static void Listen(IUmbracoBuilder builder)
    {
        var messages = new RefresherMessages();
        builder.Services.AddSingleton(messages);
        builder.Services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(messages);
        builder.Services.AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(messages);
        builder.Services.AddSingleton<INotificationHandler<ContentTypeCacheRefresherNotification>>(messages);
        builder.Services.AddSingleton<INotificationHandler<LanguageCacheRefresherNotification>>(messages);
        builder.Services.AddSingleton<INotificationHandler<DomainCacheRefresherNotification>>(messages);
        builder.Services.AddSingleton<INotificationHandler<PublicAccessCacheRefresherNotification>>(messages);
    }

    /// <summary>The JSON of an answer that must be 200.</summary>
    public static async Task<JsonNode> GetAsync(string address)
    {
        using HttpResponseMessage response = await Client.GetAsync(address);
        string text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), $"{address}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The problem details of an answer that must be refused.</summary>
    public static async Task<JsonNode> RefusedAsync(string address, int status = 400)
    {
        using HttpResponseMessage response = await Client.GetAsync(address);
        string text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status), $"{address}: {text}");
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        });
        return JsonNode.Parse(text)!;
    }

    public static string[] Names(JsonNode list) => [.. list["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>())];

    public static int Count(JsonNode list, string facet, string slug) =>
        list["facets"]![facet]!.AsArray().Single(entry => entry!["slug"]!.GetValue<string>() == slug)!["count"]!.GetValue<int>();
}
