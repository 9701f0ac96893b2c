using Kuje.Umbraco.Delivery;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Snapshots;
using Kuje.Umbraco.Tests.Embedded;

namespace Kuje.Umbraco.Tests.Directory;

[NonParallelizable]
internal sealed class RestartTests
{
    [Test]
    public async Task Restart_GivesTheSameTags_AndSaysThatOldTokensAreGone()
    {
        string folder = System.IO.Directory.CreateTempSubdirectory("kuje-directory-").FullName;
        try
        {
            (string tag, string token) = await ReadAsync(folder);
            (string again, _) = await ReadAsync(folder, token);
            Assert.That(again, Is.EqualTo(tag));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(string Tag, string Token)> ReadAsync(string folder, string? oldToken = null)
    {
        await using Engine engine = await Engine.StartAsync(folder, [new("Kuje:UseVoikko", "false")], listen: true, withKuje: true);
        using var client = new HttpClient { BaseAddress = new Uri(engine.Address, DirectoryEndpoint.Prefix + "/") };
        using HttpResponseMessage list = await client.GetAsync("art-forms");
        DirectorySnapshot snapshot = engine.Get<DirectoryKeeper>().Read();
        if (oldToken is not null)
        {
            using HttpResponseMessage changes = await client.GetAsync($"changes?since={oldToken}");
            Assert.That((int)changes.StatusCode, Is.EqualTo(410));
        }

        return (list.Headers.ETag!.Tag, snapshot.Changes.Token);
    }
}
