using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>The folder that keeps Kuje's types together in the settings; an editor may move them out of it or remove it.</summary>
internal static class FolderInstaller
{
    private const string Name = "Kuje";

    /// <summary>Id of the folder, or of the root when an editor has removed it.</summary>
    public static async Task<int> GetOrCreateAsync<T>(IEntityTypeContainerService<T> folders, Guid key, InstallLedger ledger)
        where T : ITreeEntity
    {
        var entry = $"folder:{key}";
        if (await folders.GetAsync(key) is { } existing)
        {
            ledger.Add(entry);
            return existing.Id;
        }

        if (ledger.Has(entry))
        {
            return Constants.System.Root;
        }

        var created = await folders.CreateAsync(key, Name, parentKey: null, Constants.Security.SuperUserKey);
        if (!created.Success)
        {
            throw new InstallException($"Umbraco answered {created.Status} to the folder '{Name}'.");
        }

        ledger.Add(entry);
        return created.Result!.Id;
    }
}
