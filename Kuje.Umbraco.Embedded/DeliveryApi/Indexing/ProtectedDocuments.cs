using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>The documents behind a member login; they and all below them are left out of lists.</summary>
internal sealed class ProtectedDocuments(IPublicAccessService publicAccess)
{
    private volatile HashSet<int>? _ids;

    public HashSet<int> Ids => _ids ??= publicAccess.GetAll().Select(entry => entry.ProtectedNodeId).ToHashSet();

    public void Forget() => _ids = null;
}
