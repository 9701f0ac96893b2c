using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;

namespace Kuje.Umbraco.Embedded.DataTypes;

internal static class DataTypeServices
{
    public static IServiceCollection AddDataTypes(this IServiceCollection services)
    {
        services.AddSingleton<DataTypeCache>();
        services.AddSingleton<IDataTypeRepository, DataTypeRepository>();
        services.AddSingleton<IDataTypeUsageRepository, DataTypeUsageRepository>();
        services.AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>();
        services.AddSingleton<IDataTypeService, DataTypeService>();
        return services;
    }
}
