using Kuje.Umbraco.Tests.Embedded;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Makes the site that the recorded cases ask, once for all fixtures of this folder.</summary>
[SetUpFixture]
public class ContractSite
{
    public const string ApiKey = "contract-api-key";

    /// <summary>The content root of the site; fixtures start it one after the other.</summary>
    public static string Folder { get; private set; } = string.Empty;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        Folder = System.IO.Directory.CreateTempSubdirectory("kuje-contract-").FullName;
        Engine engine = await Engine.StartAsync(Folder);
        try
        {
            await new RecordedSetup(engine).RunAsync();
        }
        finally
        {
            await engine.StopAsync();
        }
    }

    [OneTimeTearDown]
    public void TearDown() => System.IO.Directory.Delete(Folder, recursive: true);
}
