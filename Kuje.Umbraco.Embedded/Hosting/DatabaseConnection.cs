using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Reads <c>ConnectionStrings:umbracoDbDSN</c> as Umbraco does, with <c>|DataDirectory|</c> = <c>umbraco/Data</c> of the site.</summary>
internal static class DatabaseConnection
{
    private const string Name = "umbracoDbDSN";
    private const string Default = "Data Source=|DataDirectory|/Umbraco.sqlite.db";

    /// <exception cref="StartupException">The connection string is not one of SQLite.</exception>
    public static SqliteConnectionStringBuilder Read(IConfiguration configuration, string dataDirectory)
    {
        string? provider = configuration[$"ConnectionStrings:{Name}_ProviderName"];
        if (!string.IsNullOrWhiteSpace(provider) && provider != "Microsoft.Data.Sqlite")
        {
            throw new StartupException(
                $"ConnectionStrings:{Name}_ProviderName is '{provider}', but the embedded engine stores in SQLite only: "
                + "remove it, or build the site with -p:UmbracoEngine=Cms.");
        }

        string? configured = configuration.GetConnectionString(Name);
        string text = string.IsNullOrWhiteSpace(configured) ? Default : configured;
        try
        {
            var connection = new SqliteConnectionStringBuilder(
                text.Replace("|DataDirectory|", dataDirectory, StringComparison.OrdinalIgnoreCase));
            if (string.IsNullOrWhiteSpace(connection.DataSource) || connection.DataSource == ":memory:" || connection.Mode == SqliteOpenMode.Memory)
                throw new StartupException($"ConnectionStrings:{Name} must name a file: Data Source=|DataDirectory|/Umbraco.sqlite.db");
            if (!string.IsNullOrEmpty(connection.Password))
                throw new StartupException($"ConnectionStrings:{Name} has a password, but the database is not encrypted: remove it.");
            // A shared cache, which Umbraco's template asks for, makes readers wait for the writer.
            connection.Cache = SqliteCacheMode.Private;
            return connection;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StartupException(
                $"ConnectionStrings:{Name} is not a connection string of SQLite ({exception.Message.TrimEnd('.')}): "
                + "write it as Data Source=|DataDirectory|/Umbraco.sqlite.db",
                exception);
        }
    }
}
