using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Files;

/// <summary>Text files that editors of templates work on; the id is the path below the file system's root.</summary>
internal abstract class FileRepository<TFile>(Func<IFileSystem?> fileSystem, string extension)
    : IReadRepository<string, TFile>, IWriteRepository<TFile>, IFileRepository, IFileWithFoldersRepository
    where TFile : class, IFile
{
    protected IFileSystem FileSystem => fileSystem() ?? throw new InvalidOperationException("The site has no file system for these files.");

    public TFile? Get(string? id)
    {
        string? path = Normalise(id);
        return path is not null && FileSystem.FileExists(path) ? Read(path) : null;
    }

    public IEnumerable<TFile> GetMany(params string[]? ids) => ids is null or []
        ? [.. Paths(string.Empty).Select(Read)]
        : [.. ids.Select(Get).OfType<TFile>()];

    public bool Exists(string id) => Normalise(id) is { } path && FileSystem.FileExists(path);

    public virtual void Save(TFile entity)
    {
        if (FileSystem.FileExists(entity.OriginalPath))
            entity.UpdatingEntity();
        else
            entity.AddingEntity();
        using (var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(entity.Content ?? string.Empty)))
            FileSystem.AddFile(entity.Path, content, overrideIfExists: true);
        if (entity.OriginalPath.Length > 0 && !string.Equals(entity.OriginalPath, entity.Path, StringComparison.OrdinalIgnoreCase))
            FileSystem.DeleteFile(entity.OriginalPath);
        Describe(entity, entity.Path);
        entity.ResetOriginalPath();
        entity.ResetDirtyProperties();
    }

    public virtual void Delete(TFile entity)
    {
        if (FileSystem.FileExists(entity.Path))
            FileSystem.DeleteFile(entity.Path);
        entity.DeleteDate = DateTime.UtcNow;
    }

    public Stream GetFileContentStream(string filepath) => FileSystem.FileExists(filepath) ? FileSystem.OpenFile(filepath) : Stream.Null;

    public void SetFileContent(string filepath, Stream content) => FileSystem.AddFile(filepath, content, overrideIfExists: true);

    public long GetFileSize(string filepath) => FileSystem.FileExists(filepath) ? FileSystem.GetSize(filepath) : -1;

    public void AddFolder(string folderPath)
    {
        // A file system has no call that makes a folder: a file in it does.
        string marker = folderPath.TrimEnd('/') + "/.folder";
        using (var empty = new MemoryStream())
            FileSystem.AddFile(marker, empty, overrideIfExists: true);
        FileSystem.DeleteFile(marker);
    }

    public void DeleteFolder(string folderPath) => FileSystem.DeleteDirectory(folderPath, recursive: true);

    public bool FolderExists(string folderPath) => FileSystem.DirectoryExists(folderPath);

    public bool FolderHasContent(string folderPath) =>
        FileSystem.GetFiles(folderPath).Any() || FileSystem.GetDirectories(folderPath).Any();

    protected abstract TFile Create(string path, Func<string> content);

    private TFile Read(string path)
    {
        TFile file = Create(path, () => ReadText(path));
        Describe(file, path);
        file.ResetDirtyProperties();
        return file;
    }

    private string ReadText(string path)
    {
        using var reader = new StreamReader(FileSystem.OpenFile(path), System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private void Describe(TFile file, string path)
    {
        file.Key = path.EncodeAsGuid();
        file.CreateDate = FileSystem.GetCreated(path).UtcDateTime;
        file.UpdateDate = FileSystem.GetLastModified(path).UtcDateTime;
        file.VirtualPath = FileSystem.GetUrl(path);
    }

    private IEnumerable<string> Paths(string folder)
    {
        foreach (string file in FileSystem.GetFiles(folder, "*" + extension))
            yield return FileSystem.GetRelativePath(file);
        foreach (string path in FileSystem.GetDirectories(folder).SelectMany(directory => Paths(FileSystem.GetRelativePath(directory))))
            yield return path;
    }

    /// <summary>The path with the extension; null for what leads outside the file system.</summary>
    private string? Normalise(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        string path = id.Replace('\\', '/').TrimStart('/');
        if (path.Split('/').Contains(".."))
            return null;
        return path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? path : path + extension;
    }
}
