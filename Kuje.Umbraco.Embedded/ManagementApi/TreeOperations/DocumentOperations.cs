using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;

internal sealed class DocumentOperations(
    IContentEditingService editing, IContentService documents, IDocumentRecycleBinQueryService bin, ManagementAccess access) : ITreeOperations
{
    public async Task<bool> DeniesAsync(string permission, IReadOnlyCollection<Guid?> keys)
    {
        Guid[] known = [.. keys.OfType<Guid>()];
        return (keys.Contains(null) && await access.DeniesAsync(permission, (Guid?)null)) || (known.Length > 0 && await access.DeniesAsync(permission, known));
    }

    public Task<bool> DeniesBinAsync(string permission) => access.DeniesDocumentBinAsync(permission);

    public Task<ContentEditingOperationStatus> SortAsync(Guid? parent, IReadOnlyCollection<SortingModel> order) =>
        editing.SortAsync(parent, order, access.UserKey);

    public async Task<ContentEditingOperationStatus> MoveAsync(Guid key, Guid? target) => (await editing.MoveAsync(key, target, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> TrashAsync(Guid key) => (await editing.MoveToRecycleBinAsync(key, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> RestoreAsync(Guid key, Guid? target) => (await editing.RestoreAsync(key, target, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> DeleteFromBinAsync(Guid key) => (await editing.DeleteFromRecycleBinAsync(key, access.UserKey)).Status;

    public async Task<ContentEditingOperationStatus> EmptyBinAsync() => (await documents.EmptyRecycleBinAsync(access.UserKey)).Success
        ? ContentEditingOperationStatus.Success
        : ContentEditingOperationStatus.CancelledByNotification;

    public async Task<(RecycleBinQueryResultType Status, Guid? Parent)> OriginalParentAsync(Guid key)
    {
        Attempt<IDocumentEntitySlim?, RecycleBinQueryResultType> result = await bin.GetOriginalParentAsync(key);
        return (result.Status, result.Result?.Key);
    }
}
