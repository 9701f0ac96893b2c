using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Files;

internal sealed class StylesheetRepository(FileSystems fileSystems)
    : FileRepository<IStylesheet>(() => fileSystems.StylesheetsFileSystem, ".css"), IStylesheetRepository
{
    protected override IStylesheet Create(string path, Func<string> content) => new Stylesheet(path, _ => content());
}
