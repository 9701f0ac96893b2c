using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Folders;

/// <summary>The folders of one tree, whatever they are for.</summary>
internal interface IFolders
{
    Task<EntityContainer?> GetAsync(Guid key);

    Task<Attempt<EntityContainer?, EntityContainerOperationStatus>> CreateAsync(Guid? key, string name, Guid? parent, Guid user);

    Task<Attempt<EntityContainer?, EntityContainerOperationStatus>> UpdateAsync(Guid key, string name, Guid user);

    Task<Attempt<EntityContainer?, EntityContainerOperationStatus>> DeleteAsync(Guid key, Guid user);

    static IFolders Of<T>(IEntityTypeContainerService<T> service)
        where T : ITreeEntity => new Folders<T>(service);
}
