using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Tests.Embedded.Storage;

public class SqliteSessionTests
{
    private TemporaryStore _temporary = null!;

    [SetUp]
    public void CreateTable()
    {
        _temporary = new TemporaryStore();
        using var session = new SqliteSession(_temporary.Store);
        session.Execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)");
        session.Commit();
    }

    [TearDown]
    public void DeleteFile() => _temporary.Dispose();

    [Test]
    public void Commit_MakesChangesVisibleToOthers()
    {
        using var writer = new SqliteSession(_temporary.Store);
        int id = writer.Insert("INSERT INTO thing (name) VALUES (@0)", "kantele");
        Assert.That(Names(), Is.Empty);

        writer.Commit();

        Assert.That(id, Is.EqualTo(1));
        Assert.That(Names(), Is.EqualTo(new[] { "kantele" }));
    }

    [Test]
    public void Dispose_LeavesNothing_WhenNotCommitted()
    {
        using (var writer = new SqliteSession(_temporary.Store))
            writer.Insert("INSERT INTO thing (name) VALUES (@0)", "kantele");

        Assert.That(Names(), Is.Empty);
    }

    [Test]
    public void Query_SeesOneSnapshot_WhileOthersCommit()
    {
        using var reader = new SqliteSession(_temporary.Store);
        Assert.That(reader.Count("SELECT COUNT(*) FROM thing"), Is.Zero);

        Add("huilu");

        Assert.That(reader.Count("SELECT COUNT(*) FROM thing"), Is.Zero);
        Assert.That(Names(), Is.EqualTo(new[] { "huilu" }));
    }

    [Test]
    public void Execute_Succeeds_WhenSomebodyWroteSinceTheFirstRead()
    {
        using var session = new SqliteSession(_temporary.Store);
        session.Count("SELECT COUNT(*) FROM thing");
        Add("huilu");

        session.Insert("INSERT INTO thing (name) VALUES (@0)", "rumpu");
        session.Commit();

        Assert.That(Names(), Is.EqualTo(new[] { "huilu", "rumpu" }));
    }

    [Test]
    public void BeginWrite_TimesOut_WhileAnotherSessionWrites()
    {
        using var first = new SqliteSession(_temporary.Store);
        first.BeginWrite(null);
        using var second = new SqliteSession(_temporary.Store);

        Assert.That(() => second.BeginWrite(TimeSpan.FromMilliseconds(50)), Throws.TypeOf<TimeoutException>());

        first.Rollback();
        Assert.That(() => second.BeginWrite(TimeSpan.FromMilliseconds(50)), Throws.Nothing);
    }

    [Test]
    public void AfterCommit_RunsOnlyWhenTheChangeIsOnDisk()
    {
        var ran = new List<string>();
        using (var failed = new SqliteSession(_temporary.Store))
        {
            failed.Execute("INSERT INTO thing (name) VALUES ('a')");
            failed.AfterCommit(() => ran.Add("failed"));
            failed.Rollback();
        }

        using (var done = new SqliteSession(_temporary.Store))
        {
            done.Execute("INSERT INTO thing (name) VALUES ('b')");
            done.AfterCommit(() => ran.Add(string.Join(",", Names())));
            Assert.That(ran, Is.Empty);
            done.Commit();
        }

        Assert.That(ran, Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void Values_ComeBackAsTheyWentIn()
    {
        var guid = Guid.NewGuid();
        var moment = new DateTime(2026, 11, 22, 10, 30, 15, DateTimeKind.Utc).AddTicks(1234567);
        using var session = new SqliteSession(_temporary.Store);

        (Guid Guid, DateTime Moment, bool Flag, string? Null, string Text) row = session.First(
            "SELECT @0, @1, @2, @3, @4", r => (r.Guid(0), r.Moment(1), r.Bool(2), r.TextOrNull(3), r.Text(4)), guid, moment, true, null, "ä'\"; --");

        Assert.That(row, Is.EqualTo((guid, moment, true, (string?)null, "ä'\"; --")));
        Assert.That(row.Moment.Kind, Is.EqualTo(DateTimeKind.Utc));
    }

    [TestCase("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 100000", "is full")]
    [TestCase("PRAGMA query_only = 1", "PRAGMA query_only = 0", "is read-only")]
    public void Session_CommitsNothing_OnceTheDatabaseRefused(string stop, string go, string reason)
    {
        Add("before");
        using (SqliteStore.PooledConnection connection = _temporary.Store.Rent())
            connection.Command(stop).ExecuteScalar();

        using (var session = new SqliteSession(_temporary.Store))
        {
            var refused = Assert.Throws<StorageException>(() => session.Execute("INSERT INTO thing (name) VALUES (@0)", new string('x', 100_000)));
            Assert.That(refused!.Message, Does.Contain(reason));
            // Whoever caught that and goes on changes nothing.
            Assert.That(() => session.Execute("INSERT INTO thing (name) VALUES ('after')"), Throws.InstanceOf<StorageException>());
            Assert.That(() => session.Commit(), Throws.InstanceOf<StorageException>());
        }

        Assert.That(Names(), Is.EqualTo(new[] { "before" }));
        using (SqliteStore.PooledConnection connection = _temporary.Store.Rent())
            connection.Command(go).ExecuteScalar();
        Add("later");
        Assert.That(Names(), Is.EqualTo(new[] { "before", "later" }));
    }

    [Test]
    public void Json_PutsAListIntoOneParameter()
    {
        using var session = new SqliteSession(_temporary.Store);

        List<int> found = session.Query("SELECT value FROM json_each(@0) ORDER BY value", r => r.Int(0), SqliteSession.Json([3, 1, 2]));

        Assert.That(found, Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Writers_TakeTurns()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
                Add($"{worker}-{i}");
        })));

        Assert.That(Names(), Has.Count.EqualTo(160).And.Unique);
    }

    private void Add(string name)
    {
        using var session = new SqliteSession(_temporary.Store);
        session.Insert("INSERT INTO thing (name) VALUES (@0)", name);
        session.Commit();
    }

    private List<string> Names()
    {
        using var session = new SqliteSession(_temporary.Store);
        return session.Query("SELECT name FROM thing ORDER BY id", r => r.Text(0));
    }
}
