using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Folders;

internal sealed class Folders<T>(IEntityTypeContainerService<T> service) : IFolders
    where T : ITreeEntity
{
    public Task<EntityContainer?> GetAsync(Guid key) => service.GetAsync(key);

    public Task<Attempt<EntityContainer?, EntityContainerOperationStatus>> CreateAsync(Guid? key, string name, Guid? parent, Guid user) =>
        service.CreateAsync(key, name, parent, user);

    public Task<Attempt<EntityContainer?, EntityContainerOperationStatus>> UpdateAsync(Guid key, string name, Guid user) => service.UpdateAsync(key, name, user);

    public Task<Attempt<EntityContainer?, EntityContainerOperationStatus>> DeleteAsync(Guid key, Guid user) => service.DeleteAsync(key, user);
}
