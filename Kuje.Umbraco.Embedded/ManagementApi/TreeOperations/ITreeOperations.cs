using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;

/// <summary>What is done with documents and with media in their tree and recycle bin, by the signed-in user.</summary>
internal interface ITreeOperations
{
    /// <summary>Whether the user lacks a permission; null is the root.</summary>
    Task<bool> DeniesAsync(string permission, IReadOnlyCollection<Guid?> keys);

    Task<bool> DeniesBinAsync(string permission);

    Task<ContentEditingOperationStatus> SortAsync(Guid? parent, IReadOnlyCollection<SortingModel> order);

    Task<ContentEditingOperationStatus> MoveAsync(Guid key, Guid? target);

    Task<ContentEditingOperationStatus> TrashAsync(Guid key);

    Task<ContentEditingOperationStatus> RestoreAsync(Guid key, Guid? target);

    Task<ContentEditingOperationStatus> DeleteFromBinAsync(Guid key);

    Task<ContentEditingOperationStatus> EmptyBinAsync();

    Task<(RecycleBinQueryResultType Status, Guid? Parent)> OriginalParentAsync(Guid key);
}
