using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Tests.Embedded;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Durability;

/// <summary>A process that edits is killed at random moments; what it acknowledged is there afterwards, and nothing is there by half.</summary>
[NonParallelizable]
public class KillTests
{
    private const int Kills = 24;

    private readonly Dictionary<Guid, EditedNote> _acknowledged = [];
    private (Guid Key, EditedNote After)? _unacknowledged;
    private int _acknowledgements;

    [Test]
    public async Task EveryAcknowledgedChange_IsFoundAfterAKill_AndNoHalfChange()
    {
        int seed = Random.Shared.Next(1000);
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        string folder = System.IO.Directory.CreateTempSubdirectory("kuje-kill-").FullName;
        try
        {
            for (var round = 1; round <= Kills; round++)
            {
                await EditUntilKilledAsync(folder, round, random.Next(30), TimeSpan.FromMilliseconds(random.Next(40)));
                await VerifyAsync(folder, round);
            }
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        Assert.That(_acknowledgements, Is.GreaterThan(Kills * 3), "The editor was hardly ever running when it was killed.");
        Assert.That(_acknowledged.Values.Count(note => note.Published is not null), Is.Positive);
    }

    /// <summary>Kills the editor a moment after its n-th change, so that slow machines test as much as fast ones.</summary>
    private async Task EditUntilKilledAsync(string folder, int round, int changes, TimeSpan moment)
    {
        int end = _acknowledgements + changes;
        _unacknowledged = null;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(KillTests).Assembly.Location, "edit-without-end", folder, round.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        using Process editor = Process.Start(start)!;
        Task<string> errors = editor.StandardError.ReadToEndAsync();
        var killer = Task.CompletedTask;
        while (await editor.StandardOutput.ReadLineAsync() is { } line)
        {
            Note(line);
            if (killer == Task.CompletedTask && _acknowledgements >= end)
                killer = KillAfterAsync(editor, moment);
        }

        await editor.WaitForExitAsync();
        await killer;
        Assert.That(await errors, Is.Empty, "The editor ended by itself.");
    }

    private static async Task KillAfterAsync(Process editor, TimeSpan moment)
    {
        await Task.Delay(moment);
        editor.Kill();
    }

    private void Note(string line)
    {
        // The last line may be cut where the process was killed.
        if (line.Split(' ') is not [var kind and ("try" or "ack"), var operation, var id, var digits]
            || !Guid.TryParse(id, out Guid key) || !int.TryParse(digits, out int number) || digits.Length < 7)
        {
            return;
        }

        EditedNote after = _acknowledged.GetValueOrDefault(key, EditedNote.Gone).After(operation, number);
        if (kind == "try")
        {
            _unacknowledged = (key, after);
            return;
        }

        _acknowledged[key] = after;
        _unacknowledged = null;
        _acknowledgements++;
    }

    private async Task VerifyAsync(string folder, int round)
    {
        using (var store = new SqliteStore($"Data Source={Engine.DatabaseFile(folder)}"))
        using (var session = new SqliteSession(store))
        {
            Assert.That(session.First("PRAGMA integrity_check", row => row.Text(0)), Is.EqualTo("ok"));
            Assert.That(session.Query("PRAGMA foreign_key_check", row => row.Text(0)), Is.Empty);
        }

        await using Engine engine = await Engine.StartAsync(folder, listen: true);
        if (_unacknowledged is { } open && Read(engine, open.Key) == open.After)
            _acknowledged[open.Key] = open.After;
        foreach ((Guid key, EditedNote expected) in _acknowledged)
        {
            EditedNote found = Read(engine, key);
            // Save and publish are two changes: the first may have been made when the second was not.
            bool betweenTwoChanges = _unacknowledged?.Key == key && found == expected with { Draft = _unacknowledged.Value.After.Draft };
            Assert.That(found, betweenTwoChanges ? Is.Not.Null : Is.EqualTo(expected), $"Round {round}, {key}");
            if (betweenTwoChanges)
                _acknowledged[key] = found;
        }

        int known = _acknowledged.Count(note => note.Value is { Draft: not null, Trashed: false });
        int half = _unacknowledged is { } last && !_acknowledged.ContainsKey(last.Key) && Read(engine, last.Key).Draft is not null ? 1 : 0;
        Assert.That(engine.Get<IContentService>().GetRootContent().Count(), Is.EqualTo(known + half), $"Round {round}");
        if (half == 1)
            _acknowledged[_unacknowledged!.Value.Key] = Read(engine, _unacknowledged.Value.Key);
        await VerifyDeliveryAsync(engine, round);
    }

    /// <summary>The Delivery API's items and its list, which the index answers, must show what is published, and nothing else.</summary>
    private async Task VerifyDeliveryAsync(Engine engine, int round)
    {
        using var client = new HttpClient { BaseAddress = new Uri(engine.Address, "/umbraco/delivery/api/v2/content/") };
        Dictionary<Guid, int?> published = _acknowledged.Where(note => note.Value.Published is not null).ToDictionary(note => note.Key, note => note.Value.Published);

        var listed = new Dictionary<Guid, int?>();
        JsonNode page;
        do
        {
            page = (await client.GetFromJsonAsync<JsonNode>($"?take=100&skip={listed.Count}"))!;
            foreach (JsonNode? item in page["items"]!.AsArray())
                listed.Add((Guid)item!["id"]!, NumberOf(item));
        }
        while (listed.Count < (int)page["total"]! && page["items"]!.AsArray().Count > 0);
        Assert.That(listed, Is.EquivalentTo(published), $"Round {round}: the list");

        foreach (Guid key in _acknowledged.Keys)
        {
            using HttpResponseMessage answer = await client.GetAsync($"item/{key}");
            int? shown = answer.StatusCode == HttpStatusCode.NotFound ? null : NumberOf((await answer.Content.ReadFromJsonAsync<JsonNode>())!);
            Assert.That(shown, Is.EqualTo(published.GetValueOrDefault(key)), $"Round {round}, {key}: the item");
        }
    }

    private static int NumberOf(JsonNode item)
    {
        var number = (int)item["properties"]!["first"]!;
        Assert.That((int)item["properties"]!["second"]!, Is.EqualTo(number));
        Assert.That((string?)item["name"], Is.EqualTo($"Note {number}"));
        return number;
    }

    /// <summary>The document as the editing services, the published cache and the URLs show it; all three must agree.</summary>
    private static EditedNote Read(Engine engine, Guid key)
    {
        IContent? note = engine.Get<IContentService>().GetById(key);
        IPublishedContent? published = engine.Get<IPublishedContentCache>().GetById(key);
        if (note is null)
        {
            Assert.That(published, Is.Null, $"{key} is published and does not exist.");
            return EditedNote.Gone;
        }

        int draft = note.GetValue<int>("first");
        Assert.That(note.GetValue<int>("second"), Is.EqualTo(draft), $"{key} was saved by half.");
        Assert.That(note.Name, Is.EqualTo($"Note {draft}"));
        Assert.That(published is not null, Is.EqualTo(note.Published && !note.Trashed), $"{key} is published in one place only.");
        int? shown = null;
        if (published is not null)
        {
            shown = (int)published.GetProperty("first")!.GetValue()!;
            Assert.That(published.GetProperty("second")!.GetValue(), Is.EqualTo(shown), $"{key} was published by half.");
            Assert.That(
                engine.Get<IDocumentUrlService>().GetUrlSegment(key, "en-US", isDraft: false), Is.EqualTo($"note-{shown}"),
                $"{key} is published without its URL.");
        }

        return new EditedNote(draft, shown, note.Trashed);
    }
}
