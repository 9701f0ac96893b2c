namespace Kuje.Umbraco.Schema.Installation;

internal sealed class ElementTypeStep(ContentTypeInstaller installer) : IInstallStep
{
    public int Order => InstallOrder.ElementTypes;

    public string Name => "element types";

    public Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken) =>
        installer.InstallAsync(ElementTypes.All, ledger, cancellationToken);
}
