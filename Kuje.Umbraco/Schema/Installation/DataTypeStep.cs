using Kuje.Umbraco.Schema.Definitions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>The data types, and later the choices that a new version adds to them and the labels it betters.</summary>
internal sealed class DataTypeStep(
    IDataTypeService dataTypes,
    IDataTypeContainerService folders,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer serializer) : IInstallStep
{
    private static readonly Guid _folderKey = new("ff8082a8-2817-44dc-94cc-efe998418fc4");

    public int Order => InstallOrder.DataTypes;

    public string Name => "data types";

    public async Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken)
    {
        var pending = DataTypes.All.Where(definition => !Entries(definition).All(ledger.Has)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        var folderId = await FolderInstaller.GetOrCreateAsync(folders, _folderKey, ledger);
        foreach (var definition in pending)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var existing = await dataTypes.GetAsync(definition.Key);
            if (existing is not null)
            {
                await AddChoicesAsync(existing, definition, ledger);
                await RelabelAsync(existing, definition, ledger);
            }
            else if (!ledger.Has(Entry(definition)))
            {
                await CreateAsync(definition, folderId);
            }

            foreach (var entry in Entries(definition))
            {
                ledger.Add(entry);
            }
        }
    }

    private async Task CreateAsync(DataTypeDefinition definition, int folderId)
    {
        if (!editors.TryGet(definition.EditorAlias, out var editor))
        {
            throw new InstallException($"This site has no property editor '{definition.EditorAlias}'.");
        }

        var dataType = new DataType(editor, serializer, folderId)
        {
            Key = definition.Key,
            Name = definition.Name,
            EditorUiAlias = definition.EditorUiAlias,
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            ConfigurationData = new Dictionary<string, object>(definition.Configuration),
        };
        Check(await dataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey), definition);
    }

    private async Task AddChoicesAsync(IDataType existing, DataTypeDefinition definition, InstallLedger ledger)
    {
        var values = (existing.ConfigurationObject as ValueListConfiguration)?.Items;
        var added = definition.Choices?.Values
            .Where(value => !ledger.Has(Entry(definition, value)) && values?.Contains(value) == false)
            .ToList();
        if (added is { Count: > 0 } && values is not null)
        {
            existing.ConfigurationData = new Dictionary<string, object>(existing.ConfigurationData)
            {
                ["items"] = values.Concat(added).ToArray(),
            };
            Check(await dataTypes.UpdateAsync(existing, Constants.Security.SuperUserKey), definition);
        }
    }

    private async Task RelabelAsync(IDataType existing, DataTypeDefinition definition, InstallLedger ledger)
    {
        if (definition.Label is not { } label || ledger.Has(Entry(definition, label))
            || !existing.ConfigurationData.TryGetValue("blocks", out var stored))
        {
            return;
        }

        var blocks = serializer.Deserialize<Dictionary<string, object?>[]>(serializer.Serialize(stored)) ?? [];
        var earlier = blocks.Where(block => (block.GetValueOrDefault("label")?.ToString() ?? string.Empty) == label.Earlier).ToList();
        foreach (var block in earlier)
        {
            block["label"] = label.Text;
        }

        if (earlier.Count > 0)
        {
            existing.ConfigurationData = new Dictionary<string, object>(existing.ConfigurationData) { ["blocks"] = blocks };
            Check(await dataTypes.UpdateAsync(existing, Constants.Security.SuperUserKey), definition);
        }
    }

    private static void Check(
        Attempt<IDataType, DataTypeOperationStatus> saved,
        DataTypeDefinition definition)
    {
        if (!saved.Success)
        {
            throw new InstallException($"Umbraco answered {saved.Status} to the data type '{definition.Name}'.");
        }
    }

    private static IEnumerable<string> Entries(DataTypeDefinition definition) =>
        (definition.Choices?.Values ?? []).Select(value => Entry(definition, value))
            .Concat(definition.Label is { } label ? [Entry(definition, label)] : [])
            .Prepend(Entry(definition));

    private static string Entry(DataTypeDefinition definition) => $"dataType:{definition.Key}";

    private static string Entry(DataTypeDefinition definition, string choice) => $"choice:{definition.Key}/{choice}";

    private static string Entry(DataTypeDefinition definition, BlockLabel label) => $"label:{definition.Key}/{label.Text}";
}
