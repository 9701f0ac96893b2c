using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Files;

internal sealed class PartialViewRepository(FileSystems fileSystems)
    : FileRepository<IPartialView>(() => fileSystems.PartialViewsFileSystem, ".cshtml"), IPartialViewRepository
{
    protected override IPartialView Create(string path, Func<string> content) => new PartialView(path, _ => content());
}
