using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;

/// <remarks>Media have no permissions but where the user may be.</remarks>
internal sealed class MediaOperations(
    IMediaEditingService editing, IMediaService media, IMediaRecycleBinQueryService bin, ManagementAccess access) : ITreeOperations
{
    public async Task<bool> DeniesAsync(string permission, IReadOnlyCollection<Guid?> keys)
    {
        foreach (Guid? key in keys)
        {
            if (await access.DeniesMediaAsync(key))
                return true;
        }

        return false;
    }

    public Task<bool> DeniesBinAsync(string permission) => access.DeniesMediaBinAsync();

    public Task<ContentEditingOperationStatus> SortAsync(Guid? parent, IReadOnlyCollection<SortingModel> order) =>
        editing.SortAsync(parent, order, access.UserKey);

    public async Task<ContentEditingOperationStatus> MoveAsync(Guid key, Guid? target) => (await editing.MoveAsync(key, target, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> TrashAsync(Guid key) => (await editing.MoveToRecycleBinAsync(key, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> RestoreAsync(Guid key, Guid? target) => (await editing.RestoreAsync(key, target, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> DeleteFromBinAsync(Guid key) => (await editing.DeleteFromRecycleBinAsync(key, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> EmptyBinAsync() => await media.EmptyRecycleBinAsync(access.UserKey) is { Success: true }
        ? ContentEditingOperationStatus.Success
        : ContentEditingOperationStatus.CancelledByNotification;

    public async Task<(RecycleBinQueryResultType Status, Guid? Parent)> OriginalParentAsync(Guid key)
    {
        Attempt<IMediaEntitySlim?, RecycleBinQueryResultType> result = await bin.GetOriginalParentAsync(key);
        return (result.Status, result.Result?.Key);
    }
}
