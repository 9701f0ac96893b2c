using Kuje.Umbraco.Schema.Installation;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>Installs the vocabularies, on every site.</summary>
internal sealed class StarterContentStep(ContentInstaller installer) : IInstallStep
{
    public int Order => InstallOrder.StarterContent;

    public string Name => "starter content";

    public Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken) =>
        installer.InstallAsync(ContentLibrary.Nodes(ContentLibrary.Starter), ledger, cancellationToken);
}
