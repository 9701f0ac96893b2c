using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Turns files that a client uploaded for the time being into files of media and documents.</summary>
internal sealed class UploadedFiles(
    MediaFileManager files,
    ITemporaryFileService temporaryFiles,
    ICoreScopeProvider scopes,
    IFileStreamSecurityValidator security,
    IOptionsMonitor<ContentSettings> settings)
{
    /// <summary>Why the upload cannot be taken; nothing when it can, or when there is none.</summary>
    public IEnumerable<string> Check(Guid? temporaryFile, IEnumerable<string> allowedExtensions)
    {
        if (temporaryFile is not { } key)
            return [];
        return Find(key) is { } file
            ? Refusal(file, allowedExtensions) is { } refusal ? [refusal] : []
            : ["The uploaded file could not be found; upload it again."];
    }

    /// <returns>The URL of the stored file, or null when the upload is gone or not acceptable.</returns>
    public string? Store(Guid temporaryFile, ContentPropertyData property)
    {
        if (Find(temporaryFile) is not { } file || Refusal(file, []) is not null)
            return null;
        if (property.ContentKey == Guid.Empty || property.PropertyTypeKey == Guid.Empty)
            return null;

        string path = files.GetMediaPath(file.FileName, property.ContentKey, property.PropertyTypeKey);
        using ICoreScope scope = scopes.CreateCoreScope();
        bool isNew = !files.FileSystem.FileExists(path);
        using (Stream content = file.OpenReadStream())
            files.FileSystem.AddFile(path, content, overrideIfExists: true);

        temporaryFiles.EnlistDeleteIfScopeCompletes(temporaryFile, scopes);
        if (isNew)
            scopes.Context?.Enlist($"uploaded:{path}", completed => RemoveUnless(completed, path));
        scope.Complete();
        return files.FileSystem.GetUrl(path);
    }

    private void RemoveUnless(bool completed, string path)
    {
        if (!completed && files.FileSystem.FileExists(path))
            files.FileSystem.DeleteFile(path);
    }

    private TemporaryFileModel? Find(Guid key) => temporaryFiles.GetAsync(key).GetAwaiter().GetResult();

    private string? Refusal(TemporaryFileModel file, IEnumerable<string> allowedExtensions)
    {
        string extension = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        string[] allowed = allowedExtensions.Select(item => item.TrimStart('.').ToLowerInvariant()).ToArray();
        if (!settings.CurrentValue.IsFileAllowedForUpload(extension) || (allowed.Length > 0 && !allowed.Contains(extension)))
            return $"Files of the kind \"{extension}\" are not allowed.";

        using Stream content = file.OpenReadStream();
        if (!FileSignature.Fits(extension, content))
            return $"The file is no \"{extension}\" file.";
        content.Seek(0, SeekOrigin.Begin);
        return security.IsConsideredSafe(content) ? null : "The file contains what could harm its readers.";
    }
}
