using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Folders;

internal sealed record CreateFolderRequestModel(string Name, Guid? Id = null, ReferenceById? Parent = null) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}

internal sealed record UpdateFolderRequestModel(string Name) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems() => string.IsNullOrWhiteSpace(Name) ? [("$.name", "The Name field is required.")] : [];
}

internal sealed record FolderResponseModel(Guid Id, string Name);
