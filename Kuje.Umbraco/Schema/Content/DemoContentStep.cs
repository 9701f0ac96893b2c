using Kuje.Umbraco.Schema.Installation;
using Microsoft.Extensions.Options;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>Installs the two demo hubs with their pictures, where <see cref="KujeOptions.DemoContent"/> asks for them.</summary>
internal sealed class DemoContentStep(ContentInstaller content, MediaInstaller media, IOptions<KujeOptions> options) : IInstallStep
{
    public int Order => InstallOrder.DemoContent;

    public string Name => "demo content";

    public async Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken)
    {
        if (!options.Value.DemoContent)
        {
            return;
        }

        media.Install(ledger, cancellationToken);
        await content.InstallAsync(ContentLibrary.Nodes(ContentLibrary.Demo), ledger, cancellationToken);
    }
}
