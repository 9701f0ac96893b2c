using Kuje.Umbraco.Schema.Definitions;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>
/// Creates document and element types, and adds to existing ones what the ledger does not know yet.
/// What it knows and does not find has been renamed, moved or removed by an editor, and stays so.
/// </summary>
internal sealed class ContentTypeInstaller(
    IContentTypeService contentTypes,
    IContentTypeContainerService folders,
    IDataTypeService dataTypes,
    IShortStringHelper shortStrings,
    ILogger<ContentTypeInstaller> logger)
{
    private static readonly Guid _folderKey = new("37872f9a-2c23-45a2-8259-6df7984fc052");

    public async Task InstallAsync(
        IEnumerable<ContentTypeDefinition> definitions,
        InstallLedger ledger,
        CancellationToken cancellationToken)
    {
        var pending = definitions.Where(definition => !Entries(definition).All(ledger.Has)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        var folderId = await FolderInstaller.GetOrCreateAsync(folders, _folderKey, ledger);
        foreach (var definition in pending)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await InstallAsync(definition, folderId, ledger);
        }
    }

    /// <summary>Runs when all types exist, since types allow each other.</summary>
    public async Task AllowChildrenAsync(IEnumerable<ContentTypeDefinition> definitions, InstallLedger ledger)
    {
        foreach (var definition in definitions)
        {
            var missing = definition.Children.Where(child => !ledger.Has(Entry(definition, child))).ToList();
            if (missing.Count > 0)
            {
                await AllowChildrenAsync(definition, missing);
                missing.ForEach(child => ledger.Add(Entry(definition, child)));
            }
        }
    }

    private async Task InstallAsync(ContentTypeDefinition definition, int folderId, InstallLedger ledger)
    {
        var type = contentTypes.Get(definition.Key);
        var isNew = type is null;
        if (type is null)
        {
            if (ledger.Has(Entry(definition)))
            {
                return;
            }

            if (contentTypes.Get(definition.Alias) is not null)
            {
                throw new InstallException(
                    $"The site has a document type '{definition.Alias}' that is not Kuje's. Rename its alias.");
            }

            type = Create(definition, folderId);
        }

        var isChanged = await AddPropertiesAsync(type, definition, ledger);
        if (isNew)
        {
            Check(await contentTypes.CreateAsync(type, Constants.Security.SuperUserKey), definition);
        }
        else if (isChanged)
        {
            Check(await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey), definition);
        }

        ledger.Add(Entry(definition));
    }

    private ContentType Create(ContentTypeDefinition definition, int folderId) => new(shortStrings, folderId)
    {
        Key = definition.Key,
        Alias = definition.Alias,
        Name = LabelKey.InName(definition.Label),
        Description = LabelKey.InName(definition.Help),
        Icon = definition.Icon,
        IsElement = definition.IsElement,
        AllowedAsRoot = definition.AllowedAsRoot,
        Variations = definition.IsElement ? ContentVariation.Nothing : ContentVariation.Culture,
        ListView = definition.Collection?.Key,
    };

    private async Task<bool> AddPropertiesAsync(
        IContentType type,
        ContentTypeDefinition definition,
        InstallLedger ledger)
    {
        var isChanged = false;
        foreach (var (tab, group, property) in definition.Places)
        {
            var entry = Entry(definition, property);
            if (ledger.Has(entry))
            {
                continue;
            }

            if (!type.PropertyTypeExists(property.Alias))
            {
                if (await dataTypes.GetAsync(property.DataType.Key) is not { } dataType)
                {
                    logger.LogWarning(
                        "Kuje left out the property {Property} of {Type}: its data type {DataType} has been removed.",
                        property.Alias,
                        definition.Alias,
                        property.DataType.Name);
                    continue;
                }

                var container = ContentTypeLayout.GetOrAdd(type, tab, group);
                container.PropertyTypes!.Add(Create(definition, property, dataType, container));
                isChanged = true;
            }

            ledger.Add(entry);
        }

        return isChanged;
    }

    private PropertyType Create(
        ContentTypeDefinition definition,
        PropertyDefinition property,
        IDataType dataType,
        PropertyGroup group) => new(shortStrings, dataType, property.Alias)
        {
            Key = DerivedKey.Of(definition.Key, property.Alias),
            Name = LabelKey.InName(property.Label),
            Description = property.Help is null ? null : LabelKey.InDescription(property.Help),
            Mandatory = property.IsMandatory,
            MandatoryMessage = property.IsMandatory ? LabelKey.InName(LabelKey.Required) : null,
            ValidationRegExp = property.Pattern?.Expression,
            ValidationRegExpMessage = property.Pattern is null ? null : LabelKey.InName(property.Pattern.MessageKey),
            Variations = property.VariesByCulture ? ContentVariation.Culture : ContentVariation.Nothing,
            SortOrder = group.PropertyTypes!.Select(existing => existing.SortOrder + 1).DefaultIfEmpty(0).Max(),
        };

    private async Task AllowChildrenAsync(ContentTypeDefinition definition, IEnumerable<string> aliases)
    {
        if (contentTypes.Get(definition.Key) is not { } type)
        {
            return;
        }

        var allowed = (type.AllowedContentTypes ?? []).ToList();
        var before = allowed.Count;
        foreach (var alias in aliases)
        {
            if (contentTypes.Get(alias) is { } child && allowed.All(sort => sort.Key != child.Key))
            {
                allowed.Add(new ContentTypeSort(child.Key, allowed.Count, child.Alias));
            }
        }

        if (allowed.Count > before)
        {
            type.AllowedContentTypes = allowed;
            Check(await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey), definition);
        }
    }

    private static void Check(Attempt<ContentTypeOperationStatus> saved, ContentTypeDefinition definition)
    {
        if (!saved.Success)
        {
            throw new InstallException($"Umbraco answered {saved.Result} to the type '{definition.Alias}'.");
        }
    }

    private static IEnumerable<string> Entries(ContentTypeDefinition definition) =>
        definition.Properties.Select(property => Entry(definition, property)).Prepend(Entry(definition));

    private static string Entry(ContentTypeDefinition definition) => $"type:{definition.Alias}";

    private static string Entry(ContentTypeDefinition definition, PropertyDefinition property) =>
        $"property:{definition.Alias}/{property.Alias}";

    private static string Entry(ContentTypeDefinition definition, string child) => $"child:{definition.Alias}/{child}";
}
