using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Media;

internal static class MediaServices
{
    public static IServiceCollection AddMedia(this IServiceCollection services) => services.AddSingleton<IMediaRepository, MediaRepository>();
}
