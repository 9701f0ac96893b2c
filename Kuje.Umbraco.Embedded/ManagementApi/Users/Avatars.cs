using Kuje.Umbraco.Embedded.MediaFiles;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Pictures of users: only what is a picture by its content becomes one.</summary>
internal sealed class Avatars(IUserService users, ITemporaryFileService temporaryFiles, IFileStreamSecurityValidator security)
{
    public async Task<UserOperationStatus> SetAsync(Guid user, Guid temporaryFile)
    {
        if (await temporaryFiles.GetAsync(temporaryFile) is not { } file)
            return UserOperationStatus.AvatarFileNotFound;
        return IsPicture(file) ? await users.SetAvatarAsync(user, temporaryFile) : UserOperationStatus.InvalidAvatar;
    }

    private bool IsPicture(TemporaryFileModel file)
    {
        string extension = Path.GetExtension(file.FileName).TrimStart('.');
        if (!RasterImages.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return false;
        using Stream content = file.OpenReadStream();
        if (!FileSignature.Fits(extension, content))
            return false;
        content.Seek(0, SeekOrigin.Begin);
        return security.IsConsideredSafe(content);
    }
}
