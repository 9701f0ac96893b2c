using Kuje.Umbraco.Embedded.Access;
using Kuje.Umbraco.Embedded.Auditing;
using Kuje.Umbraco.Embedded.Domains;
using Kuje.Umbraco.Embedded.Files;
using Kuje.Umbraco.Embedded.Members;
using Kuje.Umbraco.Embedded.Redirects;
using Kuje.Umbraco.Embedded.Relations;
using Kuje.Umbraco.Embedded.Settings;
using Kuje.Umbraco.Embedded.Subscriptions;
using Kuje.Umbraco.Embedded.Tags;
using Kuje.Umbraco.Embedded.Users;
using Kuje.Umbraco.Embedded.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;

namespace Kuje.Umbraco.Embedded.Records;

internal static class RecordServices
{
    /// <summary>What surrounds content: users, relations, and the smaller records.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddUsers();
        services.AddRelations();
        services.AddSingleton<IExternalMemberRepository, ExternalMemberRepository>();
        services.AddFiles();
        services.AddWebhooks();
        services.AddSettings();
        services.AddSingleton<ITagRepository, TagRepository>();
        services.AddSingleton<IDomainRepository, DomainRepository>();
        services.AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>();
        services.AddSingleton<IPublicAccessRepository, PublicAccessRepository>();
        services.AddSingleton<INotificationsRepository, NotificationsRepository>();
        services.AddSingleton<IAuditRepository, AuditRepository>();
        services.AddSingleton<IAuditEntryRepository, AuditEntryRepository>();
        services.AddSingleton<IAuditService, AuditService>();
        return services;
    }
}
