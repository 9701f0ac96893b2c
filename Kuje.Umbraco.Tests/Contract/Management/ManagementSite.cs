using Kuje.Umbraco.Tests.Embedded;

namespace Kuje.Umbraco.Tests.Contract.Management;

/// <summary>A new site with an administrator, filled over the Management API by the recorded setup.</summary>
internal sealed class ManagementSite : IAsyncDisposable
{
    private ManagementSite(Engine engine, ManagementClient client)
    {
        Engine = engine;
        Client = client;
    }

    public Engine Engine { get; }

    /// <summary>The administrator, signed in.</summary>
    public ManagementClient Client { get; }

    /// <summary>What the setup answered otherwise than recorded.</summary>
    public List<string> SetupFailures { get; } = [];

    public static async Task<ManagementSite> StartAsync()
    {
        Engine engine = await Engine.StartAsync(
            settings:
            [
                new("Umbraco:CMS:DeliveryApi:ApiKey", ContractSite.ApiKey),
                new("Umbraco:CMS:Global:DefaultUILanguage", "en-US"),
                new("Umbraco:CMS:Unattended:InstallUnattended", "true"),
                new("Umbraco:CMS:Unattended:UnattendedUserName", "Administrator"),
                new("Umbraco:CMS:Unattended:UnattendedUserEmail", ManagementClient.Administrator),
                new("Umbraco:CMS:Unattended:UnattendedUserPassword", ManagementClient.Password),
            ],
            listen: true);
        var client = new ManagementClient(engine.Address);
        try
        {
            await client.SignInAsync();
            var site = new ManagementSite(engine, client);
            foreach (RecordedCase step in RecordedCase.In("setup"))
                site.SetupFailures.AddRange((await client.DifferencesAsync(step)).Select(difference => $"{step}: {difference}"));
            return site;
        }
        catch
        {
            client.Dispose();
            await engine.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Engine.DisposeAsync();
    }
}
