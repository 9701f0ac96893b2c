using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Packaging;

/// <summary>Reads what exported types are called; importing them from XML is the full Umbraco's.</summary>
internal sealed class PackageDataInstallation : IPackageDataInstallation
{
    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId) => throw NoImport("Packages");

    public IReadOnlyList<IMediaType> ImportMediaTypes(IEnumerable<XElement> docTypeElements, int userId) => throw NoImport("Media types");

    public IReadOnlyList<IMemberType> ImportMemberTypes(IEnumerable<XElement> docTypeElements, int userId) => throw NoImport("Member types");

    public IReadOnlyList<TContentBase> ImportContentBase<TContentBase, TContentTypeComposition>(
        IEnumerable<CompiledPackageContentBase> docs,
        IDictionary<string, TContentTypeComposition> importedDocumentTypes,
        int userId,
        IContentTypeBaseService<TContentTypeComposition> typeService,
        IContentServiceBase<TContentBase> service)
        where TContentBase : class, IContentBase
        where TContentTypeComposition : IContentTypeComposition => throw NoImport("Documents and media");

    public IReadOnlyList<IContentType> ImportDocumentType(XElement docTypeElement, int userId) => throw NoImport("Document types");

    public IReadOnlyList<IContentType> ImportDocumentTypes(IEnumerable<XElement> docTypeElements, int userId) => throw NoImport("Document types");

    public IReadOnlyList<IDataType> ImportDataTypes(IReadOnlyCollection<XElement> dataTypeElements, int userId) => throw NoImport("Data types");

    public IReadOnlyList<IDictionaryItem> ImportDictionaryItems(IEnumerable<XElement> dictionaryItemElementList, int userId) =>
        throw NoImport("Dictionary items");

    public IEnumerable<IDictionaryItem> ImportDictionaryItem(XElement dictionaryItemElement, int userId, Guid? parentId) =>
        throw NoImport("Dictionary items");

    public IReadOnlyList<ILanguage> ImportLanguages(IEnumerable<XElement> languageElements, int userId) => throw NoImport("Languages");

    public Task<IEnumerable<ITemplate>> ImportTemplateAsync(XElement templateElement, int userId) => throw NoImport("Templates");

    public Task<IReadOnlyList<ITemplate>> ImportTemplatesAsync(IReadOnlyCollection<XElement> templateElements, int userId) =>
        throw NoImport("Templates");

    public Guid GetContentTypeKey(XElement contentType) =>
        Guid.TryParse(contentType.Element("Info")?.Element("Key")?.Value, out Guid key) ? key : Guid.Empty;

    public string? GetEntityTypeAlias(XElement entityType) => entityType.Element("Info")?.Element("Alias")?.Value;

    private static NotSupportedException NoImport(string what) =>
        new($"{what} cannot be imported from XML on the embedded engine; use the full Umbraco for that.");
}
