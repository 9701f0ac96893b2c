using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Embedded.Routing;

/// <summary>There are no pages here, so none for what was not found.</summary>
internal sealed class NotFoundFinder : IContentLastChanceFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request) => Task.FromResult(false);
}
