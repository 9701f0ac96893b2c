using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Schema.Content;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>Makes copied activities differ as activities of a real directory do.</summary>
internal static class VariedRows
{
    private static readonly string[] _artForms = ["music", "theatre", "visual-art", "dance", "circus", "literary-art", "game-art", "media-art", "multi-art"];

    private static readonly string[] _municipalities =
    [
        "askola", "espoo", "hanko", "helsinki", "hyvinkaa", "inkoo", "jarvenpaa", "karkkila", "kauniainen", "kerava", "kirkkonummi", "lapinjarvi", "lohja", "loviisa",
    ];

    private static readonly string[] _words = ["kuoro", "maalaus", "tanssi", "runo", "teatteri", "savi", "sirkus", "bändi", "luku", "valokuva", "peli", "käsityö", "kansan", "luonto", "tarina", "rummut"];

    public static void Vary(SqliteStore store)
    {
        using var session = new SqliteSession(store);
        session.Execute("CREATE TEMP TABLE varied AS SELECT n.id FROM node n WHERE n.name LIKE 'Toiminta %'");
        foreach ((int divisor, string from, string[] to) in new[]
        {
            (1, Key("vocabulary/art-forms/visual-art"), _artForms.Select(name => Key("vocabulary/art-forms/" + name)).ToArray()),
            (9, Key("vocabulary/regions/uusimaa/helsinki"), _municipalities.Select(name => Key("vocabulary/regions/uusimaa/" + name)).ToArray()),
            (3, "24.9114", Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{24 + (i * 0.0113):F4}")).ToArray()),
            (7, "60.1668", Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"{60 + (i * 0.0071):F4}")).ToArray()),
            (2, "12:00:00", ["09:00:00", "12:00:00", "13:30:00", "17:00:00", "18:30:00"]),
            (11, "Taidehuoneessa", [.. _words.SelectMany(one => _words.Select(other => $"{one}ryhmä ja {other}paja, Taidehuoneessa"))]),
        })
        {
            session.Execute("CREATE TEMP TABLE choice (n INTEGER PRIMARY KEY, value TEXT)");
            for (var i = 0; i < to.Length; i++)
                session.Execute("INSERT INTO choice VALUES (@0, @1)", i, to[i]);
            session.Execute(
                $"""
                UPDATE content_version SET data = replace(data, @0, (SELECT value FROM choice WHERE n = (node_id / {divisor}) % @1))
                WHERE node_id IN (SELECT id FROM varied)
                """,
                from,
                to.Length);
            session.Execute("DROP TABLE choice");
        }

        session.Execute("DROP TABLE varied");
        session.Commit();
    }

    private static string Key(string path) => ContentKey.OfNode(path).ToString("N");
}
