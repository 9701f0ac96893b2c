using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Tests.Embedded;
using Microsoft.AspNetCore.Builder;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Kuje.Umbraco.Tests.Durability;

/// <summary>When the disk is full or the database read-only, edits fail clearly, nothing acknowledged is lost, and the site goes on once it can.</summary>
[NonParallelizable]
public class FullDiskTests
{
    private const int Connections = 16;
    private const string EditPath = "/edit";

    private readonly string _padding = new('x', 60_000);

    private string _folder = null!;
    private Engine _engine = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = System.IO.Directory.CreateTempSubdirectory("kuje-full-").FullName;
        await StartEngineAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _engine.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Edits_FailWithoutALoss_WhileTheDatabaseMayNotGrow()
    {
        List<Note> notes = await PublishSomeAsync(3);
        OnEveryConnection("PRAGMA max_page_count = 1");

        await AssertNothingChangesAsync(notes, "is full");

        OnEveryConnection("PRAGMA max_page_count = 1000000");
        await AssertEditingGoesOnAsync(notes);
    }

    [Test]
    public async Task Edits_FailWithoutALoss_WhileTheDatabaseIsReadOnly()
    {
        List<Note> notes = await PublishSomeAsync(3);
        OnEveryConnection("PRAGMA query_only = 1");

        await AssertNothingChangesAsync(notes, "is read-only");

        OnEveryConnection("PRAGMA query_only = 0");
        await AssertEditingGoesOnAsync(notes);
    }

    [TestCase("PRAGMA max_page_count = 1", HttpStatusCode.InsufficientStorage, "is full")]
    [TestCase("PRAGMA query_only = 1", HttpStatusCode.ServiceUnavailable, "is read-only")]
    public async Task Requests_AreAnsweredAndLogged_WhenTheirChangeCannotBeStored(string pragma, HttpStatusCode status, string reason)
    {
        await PublishSomeAsync(1);
        OnEveryConnection(pragma);

        using HttpResponseMessage answer = await _client.PostAsync(new Uri(_engine.Address, EditPath), content: null);

        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(problem.ToJsonString(), Does.Not.Contain(_folder).And.Not.Contain("   at "));
        CapturedLog.Line line = _engine.Log.Errors.Single();
        Assert.That(line.Text, Does.Contain(reason).And.Contain(EditPath).And.Not.Contain("\n"));
        Assert.That(line.Exception, Is.Null);
    }

    /// <summary>Here the operating system says that there is no room, in the middle of a transaction or at its commit.</summary>
    [Test]
    [Platform("Linux")]
    public async Task Edits_FailWithoutALoss_WhileTheFileSystemIsFull()
    {
        await _engine.StopAsync();
        string data = Path.GetDirectoryName(Engine.DatabaseFile(_folder))!;
        System.IO.Directory.Delete(data, recursive: true);
        System.IO.Directory.CreateDirectory(data);
        if (!await RunAsync("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", data))
        {
            await StartEngineAsync();
            Assert.Ignore("This machine does not let the test mount a small file system.");
        }

        try
        {
            await StartEngineAsync();
            List<Note> notes = await PublishSomeAsync(3);
            string ballast = Path.Combine(data, "ballast");
            Fill(ballast);

            StorageException? failure = null;
            for (var number = 100; failure is null && number < 1000; number++)
            {
                try
                {
                    notes.Add(Publish(Guid.NewGuid(), number, _padding));
                }
                catch (StorageException exception)
                {
                    failure = exception;
                }
            }

            Assert.That(failure?.Message, Does.Contain("is full"));
            await AssertShownAsync(notes);

            File.Delete(ballast);
            await AssertEditingGoesOnAsync(notes);
        }
        finally
        {
            await _engine.StopAsync();
            await RunAsync("umount", "-l", data);
            await StartEngineAsync();
        }
    }

    private async Task AssertNothingChangesAsync(List<Note> notes, string reason)
    {
        var content = _engine.Get<IContentService>();
        IContent Existing() => content.GetById(notes[0].Key)!;
        IContent changed = Existing();
        changed.Name = "Changed";
        changed.SetValue("text", _padding);
        List<Action> edits =
        [
            () => Publish(Guid.NewGuid(), 99, _padding),
            () => content.Save(changed),
            () => Publish(notes[0].Key, 98, _padding),
            () => content.Unpublish(Existing()),
        ];
        // On a full disk a small change may find room in pages that the database has.
        bool isFull = reason == "is full";
        if (!isFull)
            edits.AddRange([() => content.MoveToRecycleBin(Existing()), () => content.Copy(Existing(), Constants.System.Root, false), () => content.Delete(Existing())]);
        var refused = 0;
        foreach (Action edit in edits)
        {
            try
            {
                edit();
                notes = [.. notes.Select(Reread)];
            }
            catch (StorageException exception)
            {
                refused++;
                Assert.That(exception.Message, Does.Contain(reason).And.Not.Contain("\n"));
            }

            await AssertShownAsync(notes);
        }

        Assert.That(refused, Is.GreaterThanOrEqualTo(isFull ? 3 : edits.Count));
    }

    private async Task AssertEditingGoesOnAsync(List<Note> notes)
    {
        notes = [.. notes.Select((note, i) => Publish(note.Key, 500 + i, _padding)), Publish(Guid.NewGuid(), 600, _padding)];
        await AssertShownAsync(notes);

        _client.Dispose();
        await _engine.StopAsync();
        await StartEngineAsync();
        await AssertShownAsync(notes);
    }

    /// <summary>The editing service, the published cache, the URLs and the Delivery API show these documents and no other.</summary>
    private async Task AssertShownAsync(List<Note> notes)
    {
        JsonNode list = (await _client.GetFromJsonAsync<JsonNode>("?take=1000"))!;
        Assert.That(
            list["items"]!.AsArray().Select(item => ((Guid)item!["id"]!, (string)item["name"]!)),
            Is.EquivalentTo(notes.Where(note => note.Published is not null).Select(note => (note.Key, note.Published))));
        Assert.That(_engine.Get<IContentService>().GetRootContent().Count(), Is.EqualTo(notes.Count));
        foreach (Note note in notes)
        {
            Assert.That(Reread(note), Is.EqualTo(note));
            string? segment = _engine.Get<IDocumentUrlService>().GetUrlSegment(note.Key, "en-US", isDraft: false);
            Assert.That(segment, note.Published is null ? Is.Null : Is.EqualTo(note.Published.ToLowerInvariant().Replace(' ', '-')));
            using HttpResponseMessage item = await _client.GetAsync($"item/{note.Key}");
            Assert.That(item.StatusCode, Is.EqualTo(note.Published is null ? HttpStatusCode.NotFound : HttpStatusCode.OK));
        }
    }

    private Note Reread(Note note)
    {
        IContent content = _engine.Get<IContentService>().GetById(note.Key)!;
        IPublishedContent? published = _engine.Get<IPublishedContentCache>().GetById(note.Key);
        return new Note(note.Key, content.Name, published?.Name);
    }

    private async Task<List<Note>> PublishSomeAsync(int count)
    {
        await EndlessEditor.EnsureTypeAsync(_engine);
        return [.. Enumerable.Range(1, count).Select(number => Publish(Guid.NewGuid(), number, "short"))];
    }

    /// <returns>What is acknowledged.</returns>
    private Note Publish(Guid key, int number, string text)
    {
        var content = _engine.Get<IContentService>();
        IContent note = content.GetById(key) ?? content.Create($"Note {number}", Constants.System.Root, EndlessEditor.TypeAlias);
        note.Key = key;
        note.Name = $"Note {number}";
        note.SetValue("text", text);
        Assert.That(content.Save(note).Success);
        Assert.That(content.Publish(note, ["*"]).Success);
        return new Note(key, note.Name, note.Name);
    }

    private async Task StartEngineAsync()
    {
        _engine = await Engine.StartAsync(_folder);
        _engine.App.MapPost(EditPath, () => Publish(Guid.NewGuid(), 99, _padding).Key);
        await _engine.App.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_engine.Address, "/umbraco/delivery/api/v2/content/") };
    }

    /// <summary>The settings belong to a connection; the pool hands these out again, and editing one after the other needs no more.</summary>
    private void OnEveryConnection(string pragma)
    {
        var store = _engine.Get<SqliteStore>();
        var rented = Enumerable.Range(0, Connections).Select(_ => store.Rent()).ToList();
        foreach (SqliteStore.PooledConnection connection in rented)
        {
            connection.Command(pragma).ExecuteScalar();
            connection.Dispose();
        }
    }

    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size >= 4096; size /= 2)
        {
            try
            {
                while (true)
                    stream.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No room for one more of this size.
            }
        }
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed record Note(Guid Key, string? Draft, string? Published);
}
