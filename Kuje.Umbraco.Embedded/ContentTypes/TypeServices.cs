using Kuje.Umbraco.Embedded.Languages;
using Kuje.Umbraco.Embedded.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal static class TypeServices
{
    public static IServiceCollection AddContentTypes(this IServiceCollection services)
    {
        services.AddSingleton<ContentTypeReader>();
        services.AddSingleton<ContentTypeCache>();
        services.AddSingleton<IContentTypeCommonRepository>(provider => provider.GetRequiredService<ContentTypeCache>());
        services.AddSingleton<PropertyTypeWriter>();
        services.AddSingleton<ContentTypeWriter>();
        services.AddSingleton<IContentTypeRepository, DocumentTypeRepository>();
        services.AddSingleton<IMediaTypeRepository, MediaTypeRepository>();
        services.AddSingleton<IMemberTypeRepository, MemberTypeRepository>();
        services.AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        services.AddSingleton<IMediaTypeContainerRepository, MediaTypeContainerRepository>();
        services.AddSingleton<IMemberTypeContainerRepository, MemberTypeContainerRepository>();
        services.AddSingleton<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>();
        services.AddSingleton<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>();
        services.AddSingleton<IReservedFieldNamesService, ReservedFieldNamesService>();
        services.AddSingleton<IShortStringHelper, DefaultShortStringHelper>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<VersionedContent>();
        services.AddSingleton<IContentOfTypes>(provider => provider.GetRequiredService<VersionedContent>());
        services.AddSingleton<IContentOfLanguages>(provider => provider.GetRequiredService<VersionedContent>());
        return services;
    }
}
