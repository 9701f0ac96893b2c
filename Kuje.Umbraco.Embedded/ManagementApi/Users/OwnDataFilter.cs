using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

internal sealed class OwnDataFilter(Guid user, string[]? groups, string[]? identifiers) : IUserDataFilter
{
    public ICollection<Guid>? UserKeys { get; set; } = [user];

    public ICollection<string>? Groups { get; set; } = groups is { Length: > 0 } ? groups : null;

    public ICollection<string>? Identifiers { get; set; } = identifiers is { Length: > 0 } ? identifiers : null;
}
