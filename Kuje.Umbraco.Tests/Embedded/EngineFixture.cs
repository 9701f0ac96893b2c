using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Tests.Embedded;

/// <summary>A fixture whose tests share one engine without Kuje, on one new database.</summary>
[NonParallelizable]
public abstract class EngineFixture
{
    private protected Engine Engine { get; private set; } = null!;

    /// <summary>Settings of the fixture's engine.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>What the fixture adds to the builder, such as notification handlers.</summary>
    private protected virtual void Configure(IUmbracoBuilder builder)
    {
    }

    [OneTimeSetUp]
    public async Task StartEngineAsync() => Engine = await Engine.StartAsync(settings: Settings, configure: Configure);

    [OneTimeTearDown]
    public async Task StopEngineAsync()
    {
        if (Engine is not null)
            await Engine.DisposeAsync();
    }
}
