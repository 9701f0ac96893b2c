using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Files;

internal sealed class ScriptRepository(FileSystems fileSystems)
    : FileRepository<IScript>(() => fileSystems.ScriptsFileSystem, ".js"), IScriptRepository
{
    protected override IScript Create(string path, Func<string> content) => new Script(path, _ => content());
}
