using Kuje.Umbraco.Embedded.Hosting;
using Microsoft.Extensions.Configuration;

namespace Kuje.Umbraco.Tests.Embedded.Hosting;

public class DatabaseConnectionTests
{
    [Test]
    public void Read_TakesUmbracosDefaultPlace_WhenNothingIsConfigured() =>
        Assert.That(Read([]), Is.EqualTo("/data/Umbraco.sqlite.db"));

    [Test]
    public void Read_PutsTheDataDirectoryIn() =>
        Assert.That(Read([("ConnectionStrings:umbracoDbDSN", "Data Source=|DataDirectory|/x.db;Cache=Shared")]), Is.EqualTo("/data/x.db"));

    [TestCase("Server=.;Database=umbraco")]
    [TestCase("Data Source")]
    [TestCase("Data Source=:memory:")]
    [TestCase("Data Source=")]
    public void Read_SaysWhatToWrite_WhenTheStringIsNotASqliteFile(string text) =>
        Assert.That(
            () => Read([("ConnectionStrings:umbracoDbDSN", text)]),
            Throws.TypeOf<StartupException>().With.Message.Contains("Data Source=|DataDirectory|/Umbraco.sqlite.db"));

    [Test]
    public void Read_NamesTheOtherBuild_WhenTheProviderIsNotSqlite() =>
        Assert.That(
            () => Read([("ConnectionStrings:umbracoDbDSN_ProviderName", "Microsoft.Data.SqlClient")]),
            Throws.TypeOf<StartupException>().With.Message.Contains("-p:UmbracoEngine=Cms"));

    private static string Read((string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        return DatabaseConnection.Read(configuration, "/data").DataSource;
    }
}
