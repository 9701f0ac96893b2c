using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Reads the trees, what is published, and the URLs into memory, before anybody can ask for them.</summary>
internal sealed class PublishingStart(
    IDocumentNavigationManagementService documents,
    IMediaNavigationManagementService media,
    IPublishStatusManagementService publishStatus,
    IDocumentUrlService urls,
    IDocumentUrlAliasService aliases)
{
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        // URLs that must be made anew are made from the tree; without that the four read tables of their own, side by side.
        await Task.WhenAll(
            Task.Run(documents.RebuildAsync, cancellationToken),
            Task.Run(documents.RebuildBinAsync, cancellationToken),
            Task.Run(media.RebuildAsync, cancellationToken),
            Task.Run(media.RebuildBinAsync, cancellationToken),
            Task.Run(() => publishStatus.InitializeAsync(cancellationToken), cancellationToken));
        if (!urls.IsInitialized)
            await urls.InitAsync(forceEmpty: false, cancellationToken);
        await aliases.InitAsync(forceEmpty: false, cancellationToken);
    }
}
