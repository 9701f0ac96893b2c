using System.Text.Json;
using Kuje.Umbraco.Schema.Installation;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Document = Umbraco.Cms.Core.Models.Content;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>Adds documents that the ledger does not have yet, and publishes them in the languages they have a name in.</summary>
internal sealed partial class ContentInstaller(
    IContentService contentService,
    IContentTypeService contentTypeService,
    IMediaService mediaService,
    ILanguageService languageService,
    IJsonSerializer json,
    ILogger<ContentInstaller> logger)
{
    public async Task InstallAsync(IReadOnlyList<ContentNode> nodes, InstallLedger ledger, CancellationToken cancellationToken)
    {
        var missing = nodes.Where(node => !ledger.Has(Entry(node))).ToList();
        if (missing is [])
        {
            return;
        }

        // In the ledger or not, a node that is there is an editor's: it is left alone.
        var present = Present(nodes);
        var added = missing.Where(node => !present.ContainsKey(node.Key)).ToList();
        var languages = await InstalledLanguagesAsync();
        var elementTypes = contentTypeService.GetAllElementTypes().ToDictionary(type => type.Key);
        var values = new StoredValue(
            key => elementTypes.TryGetValue(key, out var type) ? type : null,
            PicturesOnSite().GetValueOrDefault,
            HasNode(present, added),
            json);

        var documents = Save(added, present, languages, values, cancellationToken);
        Publish(documents, languages, cancellationToken);
        foreach (var node in missing.Where(node => present.ContainsKey(node.Key)))
        {
            ledger.Add(Entry(node));
        }
    }

    internal static string Entry(ContentNode node) => "content:" + node.Key;

    private Dictionary<Guid, IContent> Present(IReadOnlyList<ContentNode> nodes)
    {
        var keys = nodes.Concat(ContentLibrary.Nodes(ContentLibrary.Starter)).Select(node => node.Key).Distinct();
        return contentService.GetByIds(keys).ToDictionary(document => document.Key);
    }

    private static Func<Guid, bool> HasNode(Dictionary<Guid, IContent> present, List<ContentNode> added)
    {
        var addedKeys = added.Select(node => node.Key).ToHashSet();
        return key => addedKeys.Contains(key) || (present.TryGetValue(key, out var document) && !document.Trashed);
    }

    private Dictionary<Guid, string> PicturesOnSite() =>
        mediaService.GetByIds(ContentLibrary.Media().Select(file => ContentKey.OfMedia(file.Id)))
            .Where(picture => !picture.Trashed)
            .ToDictionary(picture => picture.Key, picture => picture.ContentType.Alias);

    private async Task<string[]> InstalledLanguagesAsync()
    {
        var installed = (await languageService.GetAllAsync()).Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. ContentLanguage.Cultures.Where(language => installed.Contains(language.Value)).Select(language => language.Key)];
    }

    /// <summary>Level by level, since a document needs its parent's id; adds what it saved to <paramref name="present"/>.</summary>
    private List<(ContentNode Node, IContent Document)> Save(
        List<ContentNode> added,
        Dictionary<Guid, IContent> present,
        string[] languages,
        StoredValue values,
        CancellationToken cancellationToken)
    {
        var types = contentTypeService.GetAll().ToDictionary(type => type.Alias, StringComparer.Ordinal);
        var saved = new List<(ContentNode, IContent)>();
        foreach (var level in added.GroupBy(node => node.Level).OrderBy(level => level.Key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = new List<(ContentNode Node, IContent Document)>();
            foreach (var node in level)
            {
                if (Build(node, present, types, languages, values) is { } document)
                {
                    batch.Add((node, document));
                }
            }

            if (batch is [])
            {
                continue;
            }

            var result = contentService.Save(batch.Select(item => item.Document));
            if (!result.Success)
            {
                throw new InstallException($"Umbraco answered {result.Result} to the content.");
            }

            foreach (var (node, document) in batch)
            {
                present.Add(node.Key, document);
            }

            saved.AddRange(batch);
        }

        return saved;
    }

    private Document? Build(
        ContentNode node,
        Dictionary<Guid, IContent> present,
        Dictionary<string, IContentType> types,
        string[] languages,
        StoredValue values)
    {
        var parent = node.ParentPath is null ? null : present.GetValueOrDefault(ContentKey.OfNode(node.ParentPath));
        if (node.ParentPath is not null && parent is null or { Trashed: true })
        {
            LogLeftOut(node.Path, "its parent is not there");
            return null;
        }

        if (!types.TryGetValue(node.Type, out var type))
        {
            LogLeftOut(node.Path, "its document type is not there");
            return null;
        }

        var document = parent is null
            ? new Document(node.Names[ContentLanguage.Finnish], Constants.System.Root, type, null)
            : new Document(node.Names[ContentLanguage.Finnish], parent, type, null);
        document.Key = node.Key;
        var spoken = languages.Where(node.Names.ContainsKey).ToArray();
        if (type.VariesByCulture())
        {
            document.Name = null;
            foreach (var language in spoken)
            {
                document.SetCultureName(node.Names[language], ContentLanguage.Cultures[language]);
            }
        }

        foreach (var (alias, value) in node.Values)
        {
            if (type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == alias) is not { } property)
            {
                LogValueLeftOut(alias, node.Path, "the site's document type has no such property");
                continue;
            }

            foreach (var language in property.VariesByCulture() ? spoken : [ContentLanguage.Finnish])
            {
                SetValue(document, property, language, value, node, values);
            }
        }

        return document;
    }

    // A site may have given a property another editor; what does not fit it stays empty for the editors to fill in.
    private void SetValue(
        Document document,
        IPropertyType property,
        string language,
        JsonElement value,
        ContentNode node,
        StoredValue values)
    {
        try
        {
            var stored = values.Of(value, property.Alias, property.PropertyEditorAlias, language, $"{node.Path}/{property.Alias}");
            document.SetValue(property.Alias, stored, property.VariesByCulture() ? ContentLanguage.Cultures[language] : null);
        }
        catch (InvalidDataException exception)
        {
            LogValueLeftOut(property.Alias, node.Path, exception.Message);
        }
    }

    private void Publish(List<(ContentNode Node, IContent Document)> saved, string[] languages, CancellationToken cancellationToken)
    {
        foreach (var (node, document) in saved)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cultures = document.ContentType.VariesByCulture()
                ? [.. languages.Where(node.Names.ContainsKey).Select(language => ContentLanguage.Cultures[language])]
                : ["*"];
            var result = contentService.Publish(document, cultures);
            if (!result.Success)
            {
                LogNotPublished(node.Path, result.Result, string.Join(", ", result.InvalidProperties?.Select(property => property.Alias) ?? []));
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Content {Path} was left out: {Reason}")]
    private partial void LogLeftOut(string path, string reason);

    [LoggerMessage(LogLevel.Warning, "The value of {Property} was left out of content {Path}: {Reason}")]
    private partial void LogValueLeftOut(string property, string path, string reason);

    [LoggerMessage(LogLevel.Warning, "Content {Path} was saved but not published: {Result}. Invalid: {Properties}")]
    private partial void LogNotPublished(string path, PublishResultType result, string properties);
}
