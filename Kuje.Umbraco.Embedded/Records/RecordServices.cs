using Kuje.Umbraco.Embedded.Relations;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Records;

internal static class RecordServices
{
    /// <summary>What surrounds content: users, relations, and the smaller records.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddUsers();
        services.AddRelations();
        return services;
    }
}
