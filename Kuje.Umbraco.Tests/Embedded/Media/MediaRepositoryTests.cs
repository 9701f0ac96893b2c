using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.Media;

public class MediaRepositoryTests : EngineFixture
{
    private IMediaService Media => Engine.Get<IMediaService>();

    [Test]
    public void Save_KeepsThePathOfTheFile()
    {
        IMedia file = CreateFile("Letter", "/media/abc/letter.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(Media.GetMediaByPath("/media/abc/letter.pdf")?.Key, Is.EqualTo(file.Key));
            Assert.That(Media.GetMediaByPath("/media/abc/other.pdf"), Is.Null);
            Assert.That(((IMediaEntitySlim)Engine.Get<IEntityService>().Get(file.Key, UmbracoObjectTypes.Media)!).MediaPath, Is.EqualTo("/media/abc/letter.pdf"));
        });
    }

    [Test]
    public void GetMediaByPath_FindsTheOriginalOfASize()
    {
        IMedia file = CreateFile("Picture", "/media/def/picture.jpg");

        Assert.That(Media.GetMediaByPath("/media/def/picture_500x300.jpg")?.Key, Is.EqualTo(file.Key));
    }

    [Test]
    public void Save_NumbersTheName_WhenASiblingHasIt()
    {
        CreateFile("Twin", "/media/1/a.pdf");

        Assert.That(CreateFile("Twin", "/media/2/a.pdf").Name, Is.EqualTo("Twin (1)"));
    }

    [Test]
    public void MoveToRecycleBin_TrashesTheBranch()
    {
        IMedia folder = Media.CreateMedia("Folder", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        Media.Save(folder);
        IMedia file = Media.CreateMedia("Inside", folder.Id, Constants.Conventions.MediaTypes.File);
        Media.Save(file);

        Media.MoveToRecycleBin(Media.GetById(folder.Key)!);

        IMedia trashed = Media.GetById(file.Key)!;
        Assert.That(trashed.Trashed);
        Assert.That(trashed.Path, Is.EqualTo($"-1,-21,{folder.Id},{file.Id}"));
    }

    private IMedia CreateFile(string name, string path)
    {
        IMedia file = Media.CreateMedia(name, Constants.System.Root, Constants.Conventions.MediaTypes.File);
        file.SetValue(Constants.Conventions.Media.File, path);
        Media.Save(file);
        return Media.GetById(file.Key)!;
    }
}
