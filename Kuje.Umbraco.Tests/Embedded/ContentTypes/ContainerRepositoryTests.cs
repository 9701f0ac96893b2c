using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

public class ContainerRepositoryTests
{
    private TypeRepositories _types = null!;

    [SetUp]
    public void Create() => _types = new TypeRepositories();

    [TearDown]
    public void Delete() => _types.Dispose();

    private IDocumentTypeContainerRepository Folders => _types.Get<IDocumentTypeContainerRepository>();

    [Test]
    public void Move_TakesATypeIntoAFolder()
    {
        EntityContainer folder = NewFolder("Pages");
        IContentType type = _types.Saved(_types.NewType("page"));

        MoveEventInfo<IContentType> moved = _types.Do(() => _types.DocumentTypes.Move(type, folder)).Single();

        Assert.That(_types.Read(type.Id)!.Path, Is.EqualTo($"-1,{folder.Id},{type.Id}"));
        Assert.That(_types.Read(type.Id)!.Level, Is.EqualTo(2));
        Assert.That((moved.OriginalPath, moved.NewParentKey), Is.EqualTo(($"-1,{type.Id}", (Guid?)folder.Key)));
    }

    [Test]
    public void Save_TakesTheTypesInAFolderAlong_WhenTheFolderMoves()
    {
        EntityContainer outer = NewFolder("Outer");
        EntityContainer folder = NewFolder("Pages");
        IContentType type = _types.Saved(_types.NewType("page"));
        _types.Do(() => _types.DocumentTypes.Move(type, folder));

        folder.ParentId = outer.Id;
        _types.Do(() => Folders.Save(folder));

        Assert.That(_types.Read(type.Id)!.Path, Is.EqualTo($"-1,{outer.Id},{folder.Id},{type.Id}"));
        Assert.That(_types.Read(type.Id)!.Level, Is.EqualTo(3));
    }

    [Test]
    public void Delete_MovesWhatTheFolderHoldsUp()
    {
        EntityContainer folder = NewFolder("Pages");
        IContentType type = _types.Saved(_types.NewType("page"));
        _types.Do(() => _types.DocumentTypes.Move(type, folder));

        _types.Do(() => Folders.Delete(folder));

        Assert.That(_types.Do(() => Folders.Get(folder.Id)), Is.Null);
        Assert.That(_types.Read(type.Id)!.Path, Is.EqualTo($"-1,{type.Id}"));
    }

    [Test]
    public void Save_Throws_WhenAFolderHasTheName()
    {
        NewFolder("Pages");

        Assert.Throws<InvalidOperationException>(() => NewFolder("pages"));
    }

    [Test]
    public void Get_FindsOnlyFoldersOfItsKind()
    {
        EntityContainer folder = NewFolder("Pages");

        Assert.That(_types.Do(() => _types.Get<IMediaTypeContainerRepository>().Get(folder.Id)), Is.Null);
        Assert.That(_types.Do(() => Folders.Get(folder.Key))!.ContainedObjectType, Is.EqualTo(Constants.ObjectTypes.DocumentType));
        Assert.That(_types.Do(() => Folders.HasDuplicateName(-1, "Pages")), Is.True);
    }

    private EntityContainer NewFolder(string name)
    {
        var folder = new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = name, ParentId = -1 };
        _types.Do(() => Folders.Save(folder));
        return folder;
    }
}
