using System.Net.Mail;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>
/// Gives a new site its administrator: the one of <c>Umbraco:CMS:Unattended</c>, or one with a random password that is shown once.
/// </summary>
internal sealed class FirstAdministrator(
    IOptions<UnattendedSettings> settings, IOptions<GlobalSettings> global, IUserService users, UserPasswords passwords, TimeProvider time)
{
    private const string DefaultEmail = "admin@example.com";
    private const string Section = "Umbraco:CMS:Unattended";

    /// <exception cref="StartupException">What is configured cannot be an administrator.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        IUser administrator = await users.GetAsync(Constants.Security.SuperUserKey)
            ?? throw new InvalidOperationException("The database has no super user.");
        if (UserPasswords.IsChosen(administrator))
            return;

        UnattendedSettings configured = settings.Value;
        bool isConfigured = configured.InstallUnattended && !string.IsNullOrWhiteSpace(configured.UnattendedUserPassword);
        string password = isConfigured ? configured.UnattendedUserPassword! : passwords.Generate();
        if (isConfigured)
            Validate(configured);
        administrator.Name = isConfigured ? configured.UnattendedUserName! : "Administrator";
        administrator.Email = administrator.Username = isConfigured ? configured.UnattendedUserEmail! : DefaultEmail;
        administrator.Language = global.Value.DefaultUILanguage;
        passwords.Set(administrator, password, time.GetUtcNow().UtcDateTime);
        users.Save(administrator);

        // Not to the log, which is kept and passed on: the terminal is where the person who starts the site looks.
        if (!isConfigured)
            await Console.Out.WriteLineAsync($"Administrator of this new site: {DefaultEmail}, password: {password} (shown only now)".AsMemory(), cancellationToken);
    }

    private void Validate(UnattendedSettings configured)
    {
        if (string.IsNullOrWhiteSpace(configured.UnattendedUserName))
            throw new StartupException($"{Section}:UnattendedUserName is missing: write the administrator's name there.");
        if (!MailAddress.TryCreate(configured.UnattendedUserEmail, out _))
            throw new StartupException($"{Section}:UnattendedUserEmail is not an e-mail address: write the administrator's there.");
        if (passwords.Problems(configured.UnattendedUserPassword!).ToList() is { Count: > 0 } problems)
            throw new StartupException($"{Section}:UnattendedUserPassword cannot be used: {string.Join(" ", problems)}");
    }
}
