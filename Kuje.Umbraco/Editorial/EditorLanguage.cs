using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Editorial;

/// <summary>The language in which the editor who is signed in uses the backoffice.</summary>
internal sealed class EditorLanguage(IBackOfficeSecurityAccessor security, IOptionsMonitor<GlobalSettings> settings)
{
    public string Current =>
        TextLibrary.LanguageFor(security.BackOfficeSecurity?.CurrentUser?.Language ?? settings.CurrentValue.DefaultUILanguage);
}
