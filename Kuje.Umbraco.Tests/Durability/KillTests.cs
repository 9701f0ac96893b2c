using System.Diagnostics;
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
        string folder = Directory.CreateTempSubdirectory("kuje-kill-").FullName;
        try
        {
            for (var round = 1; round <= Kills; round++)
            {
                await EditUntilKilledAsync(folder, round, TimeSpan.FromMilliseconds(random.Next(20, 700)));
                await VerifyAsync(folder, round);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.That(_acknowledgements, Is.GreaterThan(Kills * 3), "The editor was hardly ever running when it was killed.");
    }

    private async Task EditUntilKilledAsync(string folder, int round, TimeSpan life)
    {
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
            if (killer == Task.CompletedTask)
                killer = KillAfterAsync(editor, life);
            Note(line);
        }

        await editor.WaitForExitAsync();
        await killer;
        Assert.That(await errors, Is.Empty, "The editor ended by itself.");
    }

    private static async Task KillAfterAsync(Process editor, TimeSpan life)
    {
        await Task.Delay(life);
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

        await using Engine engine = await Engine.StartAsync(folder);
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
