using Kuje.Umbraco.Schema.Installation;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using MediaProperty = Umbraco.Cms.Core.Constants.Conventions.Media;
using MediaTypes = Umbraco.Cms.Core.Constants.Conventions.MediaTypes;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>Adds the demo pictures that the ledger does not have yet, in a folder of their own.</summary>
internal sealed class MediaInstaller(
    IMediaService mediaService,
    IMediaTypeService mediaTypeService,
    MediaFileManager mediaFileManager,
    MediaUrlGeneratorCollection mediaUrlGenerators,
    IShortStringHelper shortStringHelper,
    IContentTypeBaseServiceProvider contentTypeBaseServiceProvider)
{
    private const string FolderId = "folder";

    public void Install(InstallLedger ledger, CancellationToken cancellationToken)
    {
        var files = ContentLibrary.Media().Where(file => !ledger.Has(Entry(file.Id))).ToList();
        if (files is [])
        {
            return;
        }

        var present = mediaService.GetByIds(files.Select(file => ContentKey.OfMedia(file.Id))).Select(picture => picture.Key).ToHashSet();
        var folder = Folder(ledger);
        var pictures = new List<IMedia>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!present.Contains(ContentKey.OfMedia(file.Id)) && Create(file, folder) is { } picture)
            {
                pictures.Add(picture);
            }

            ledger.Add(Entry(file.Id));
        }

        Save(pictures);
    }

    private static string Entry(string id) => "media:" + ContentKey.OfMedia(id);

    /// <summary>The id of the folder; the root where an editor has removed the folder.</summary>
    private int Folder(InstallLedger ledger)
    {
        var key = ContentKey.OfMedia(FolderId);
        if (mediaService.GetById(key) is { Trashed: false } present)
        {
            return present.Id;
        }

        if (ledger.Has(Entry(FolderId)) || mediaTypeService.Get(MediaTypes.Folder) is null)
        {
            return Constants.System.Root;
        }

        var folder = mediaService.CreateMedia("Kuje", Constants.System.Root, MediaTypes.Folder);
        folder.Key = key;
        Save([folder]);
        ledger.Add(Entry(FolderId));
        return folder.Id;
    }

    private IMedia? Create(MediaFile file, int folder)
    {
        var type = file.Width is null ? MediaTypes.VectorGraphicsAlias : MediaTypes.Image;
        if (mediaTypeService.Get(type) is null)
        {
            return null;
        }

        using var stream = ContentLibrary.OpenPicture(file.File);
        var picture = mediaService.CreateMedia(file.Name, folder, type);
        picture.Key = ContentKey.OfMedia(file.Id);

        // The file's path follows from the key, so a run that is rolled back and repeated writes the same file again.
        picture.SetValue(mediaFileManager, mediaUrlGenerators, shortStringHelper, contentTypeBaseServiceProvider, MediaProperty.File, file.File, stream);
        Describe(picture, MediaProperty.Width, file.Width);
        Describe(picture, MediaProperty.Height, file.Height);
        Describe(picture, MediaProperty.Bytes, stream.Length);
        Describe(picture, MediaProperty.Extension, Path.GetExtension(file.File).TrimStart('.'));
        return picture;
    }

    private static void Describe(IMedia picture, string alias, object? value)
    {
        if (value is not null && picture.HasProperty(alias))
        {
            picture.SetValue(alias, value);
        }
    }

    private void Save(IReadOnlyCollection<IMedia> media)
    {
        var result = mediaService.Save(media);
        if (!result.Success)
        {
            throw new InstallException($"Umbraco answered {result.Result?.Result} to the demo pictures.");
        }
    }
}
