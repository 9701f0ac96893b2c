using System.Security.Cryptography;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>The stamps of the database: each stands for the state of some rows.</summary>
internal static class Stamp
{
    public const string Languages = "languages";

    public const string DataTypes = "data_types";

    public const string ContentTypes = "content_types";

    public const string Templates = "templates";

    /// <summary>Read once a transaction: there it changes only by <see cref="Renew"/>.</summary>
    public static long Read(SqliteSession session, string name) => session.Remember(
        name, static (session, name) => session.First("SELECT value FROM stamp WHERE name = @0", static row => row.Long(0), name));

    /// <summary>The rows behind the stamp were changed by this session.</summary>
    public static void Renew(SqliteSession session, string name)
    {
        session.Execute(
            "UPDATE stamp SET value = @1 WHERE name = @0", name, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));
        session.Forget(name);
    }
}
