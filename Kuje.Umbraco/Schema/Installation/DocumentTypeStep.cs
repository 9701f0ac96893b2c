namespace Kuje.Umbraco.Schema.Installation;

internal sealed class DocumentTypeStep(ContentTypeInstaller installer) : IInstallStep
{
    public int Order => InstallOrder.DocumentTypes;

    public string Name => "document types";

    public async Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken)
    {
        await installer.InstallAsync(DocumentTypes.All, ledger, cancellationToken);
        await installer.AllowChildrenAsync(DocumentTypes.All, ledger);
    }
}
