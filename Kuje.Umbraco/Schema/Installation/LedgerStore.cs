using System.Text.Json;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>Keeps the ledger as one JSON value beside Umbraco's own key values, so that it commits with what it tells about.</summary>
internal sealed class LedgerStore(IKeyValueService keyValues)
{
    public const string Key = "Kuje.Installed";

    public InstallLedger Load()
    {
        var json = keyValues.GetValue(Key);
        if (string.IsNullOrEmpty(json))
        {
            return new InstallLedger([]);
        }

        try
        {
            return new InstallLedger(JsonSerializer.Deserialize<string[]>(json) ?? []);
        }
        catch (JsonException)
        {
            throw new InstallException(
                $"The value '{Key}' in Umbraco's key-value table is not a JSON array of texts. Restore it from a backup, "
                + "or delete it to have everything that is missing installed again.");
        }
    }

    public void Save(InstallLedger ledger) => keyValues.SetValue(Key, JsonSerializer.Serialize(ledger.Entries));
}
