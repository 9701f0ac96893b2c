using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>What a password must have.</summary>
internal sealed record PasswordConfigurationResponseModel(
    int MinimumPasswordLength, bool RequireNonLetterOrDigit, bool RequireDigit, bool RequireLowercase, bool RequireUppercase)
{
    public static PasswordConfigurationResponseModel Of(UserPasswordConfigurationSettings settings) => new(
        settings.RequiredLength, settings.RequireNonLetterOrDigit, settings.RequireDigit, settings.RequireLowercase, settings.RequireUppercase);
}
