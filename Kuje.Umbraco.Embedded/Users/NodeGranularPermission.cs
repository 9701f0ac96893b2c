using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>A permission for one node in a context that this engine does not know: an extension's.</summary>
internal sealed record NodeGranularPermission : INodeGranularPermission
{
    public required string Context { get; init; }

    public required Guid Key { get; set; }

    public required string Permission { get; set; }
}
