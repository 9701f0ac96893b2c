using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Members;

internal static class MemberServices
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<IMemberGroupRepository, MemberGroupRepository>();
        services.AddSingleton<IMemberRepository, MemberRepository>();
        return services;
    }
}
