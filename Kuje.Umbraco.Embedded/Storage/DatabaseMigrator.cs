using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>Brings the database forward, one version a transaction. The version is SQLite's <c>user_version</c>.</summary>
/// <remarks>
/// Migrations are the SQL files in <c>Storage/Migrations</c>, named <c>NNNN_order_what.sql</c>: the files of one number make one version and
/// run in the order of their names.
/// A file of a released version is never edited; a new version adds a file with the next number.
/// </remarks>
internal sealed class DatabaseMigrator(SqliteStore store)
{
    /// <summary>Marks the file as one of this engine ("KuUm"), so that no other program's database is taken for it.</summary>
    private const int ApplicationId = 0x4B75556D;

    private static readonly SortedDictionary<int, List<string>> Versions = ReadVersions();

    /// <summary>The version this build knows.</summary>
    public static int LatestVersion => Versions.Keys.Last();

    /// <returns>True where the database was empty before.</returns>
    /// <exception cref="StorageException">The file is not a database of this engine, is damaged, or was written by a newer version.</exception>
    public bool Migrate()
    {
        using SqliteConnection connection = store.Open();
        try
        {
            return Migrate(connection);
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception, store.FilePath);
        }
    }

    private bool Migrate(SqliteConnection connection)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        var version = (int)Scalar(connection, "PRAGMA user_version");
        bool isEmpty = Scalar(connection, "SELECT COUNT(*) FROM sqlite_master") == 0;
        if (!isEmpty && Scalar(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new StorageException(
                $"{store.FilePath} is a SQLite database of another program: correct ConnectionStrings:umbracoDbDSN.");
        }

        if (version > LatestVersion)
        {
            throw new StorageException(
                $"The database {store.FilePath} was written by a newer version (schema {version}, this program knows {LatestVersion}): "
                + "update the program, or restore a backup from before the update.");
        }

        Execute(connection, "COMMIT");
        CheckIntegrity(connection, isEmpty);
        foreach ((int number, List<string> scripts) in Versions.Where(v => v.Key > version))
        {
            Execute(connection, "BEGIN IMMEDIATE");
            if (Scalar(connection, "PRAGMA user_version") < number)
            {
                foreach (string script in scripts)
                    Execute(connection, script);
                Execute(connection, $"PRAGMA user_version = {number}; PRAGMA application_id = {ApplicationId}");
            }

            Execute(connection, "COMMIT");
        }

        return isEmpty;
    }

    /// <summary>Reads the schema and the roots, so that a damaged file is refused at the start instead of in the middle of a change.</summary>
    private void CheckIntegrity(SqliteConnection connection, bool isEmpty)
    {
        if (isEmpty)
            return;
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM node WHERE id IN (-1, -20, -21)";
        if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) != 3)
            throw StorageException.From(new SqliteException("root nodes are missing", SQLitePCL.raw.SQLITE_CORRUPT), store.FilePath);
    }

    private static SortedDictionary<int, List<string>> ReadVersions()
    {
        const string Folder = "Kuje.Umbraco.Embedded.Storage.Migrations.";
        var versions = new SortedDictionary<int, List<string>>();
        Assembly assembly = typeof(DatabaseMigrator).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            int number = int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            if (!versions.TryGetValue(number, out List<string>? scripts))
                versions.Add(number, scripts = []);
            scripts.Add(reader.ReadToEnd());
        }

        return versions;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
