using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>
/// Finnish, Swedish and English. Only a site without content gets Finnish as its default language;
/// the languages that a site in use has stay as they are.
/// </summary>
internal sealed class LanguageStep(ILanguageService languages, IContentService contents) : IInstallStep
{
    private const string Finnish = "fi-FI";

    // Each by its own name: editors of every language know it.
    private static readonly (string IsoCode, string Name)[] _wanted = [(Finnish, "suomi"), ("sv-FI", "svenska"), ("en-US", "English")];

    public int Order => InstallOrder.Languages;

    public string Name => "languages";

    public async Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken)
    {
        var missing = _wanted.Where(language => !ledger.Has(Entry(language.IsoCode))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var isFresh = contents.Count() == 0;
        foreach (var (isoCode, name) in missing)
        {
            var existing = await languages.GetAsync(isoCode);
            if (existing is null || isFresh)
            {
                await SaveAsync(existing, isoCode, name, isFresh);
            }

            ledger.Add(Entry(isoCode));
        }
    }

    private async Task SaveAsync(ILanguage? existing, string isoCode, string name, bool isFresh)
    {
        var language = existing ?? new Language(isoCode, name);
        language.CultureName = name;
        if (isoCode != Finnish)
        {
            language.FallbackIsoCode ??= Finnish;
        }
        else if (isFresh)
        {
            language.IsDefault = true;
            language.IsMandatory = true;
        }

        var saved = existing is null
            ? await languages.CreateAsync(language, Constants.Security.SuperUserKey)
            : await languages.UpdateAsync(language, Constants.Security.SuperUserKey);
        if (!saved.Success)
        {
            throw new InstallException($"Umbraco answered {saved.Status} to the language {isoCode}.");
        }
    }

    private static string Entry(string isoCode) => "language:" + isoCode;
}
