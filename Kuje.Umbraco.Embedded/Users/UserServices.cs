using Kuje.Umbraco.Embedded.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Users;

internal static class UserServices
{
    public static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddDataProtection();
        services.AddSingleton<IEmailSender, SmtpEmailSender>();

        services.AddSingleton<IIpResolver, RequestIpResolver>();
        services.AddSingleton<UserDirectory>();
        services.AddSingleton<UserSessions>();
        services.AddSingleton<IUserRepository, UserRepository>();
        services.AddSingleton<IUserGroupRepository, UserGroupRepository>();
        services.AddSingleton<IUserDataRepository, UserDataRepository>();
        services.AddSingleton<IUserDataService, UserDataService>();
        services.AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
        services.AddSingleton<IExternalLoginWithKeyRepository, ExternalLoginRepository>();
        services.AddSingleton<IUserIdKeyResolver, UserIdKeyResolver>();
        services.AddSingleton<IBackOfficeUserReader, BackOfficeUserReader>();
        services.AddSingleton<IBackOfficeSecurityAccessor, BackOfficeSecurityAccessor>();
        services.AddSingleton<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();

        services.AddSingleton<Microsoft.AspNetCore.Identity.IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        services.AddSingleton<UserPasswords>();
        services.AddSingleton<IPasswordHasher>(p => p.GetRequiredService<UserPasswords>());
        services.AddSingleton<UserTokens>();
        services.AddSingleton<UserMails>();
        services.AddSingleton<IUserInviteSender>(p => p.GetRequiredService<UserMails>());
        services.AddSingleton<IUserForgotPasswordSender>(p => p.GetRequiredService<UserMails>());
        services.AddSingleton<UserLinks>();
        services.AddSingleton<IInviteUriProvider>(p => p.GetRequiredService<UserLinks>());
        services.AddSingleton<IForgotPasswordUriProvider>(p => p.GetRequiredService<UserLinks>());
        services.AddSingleton<IBackOfficeUserStore, BackOfficeUserStore>();
        services.AddSingleton<ICoreBackOfficeUserManager, BackOfficeUserManager>();
        services.AddSingleton<IBackOfficePasswordChanger, BackOfficePasswordChanger>();
        return services;
    }
}
