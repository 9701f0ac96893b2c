using Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

/// <summary>Properties and containers have ids of their own, which no other type may use.</summary>
internal sealed class PropertyKeys(IContentTypeService documentTypes, IMediaTypeService mediaTypes, IMemberTypeService memberTypes)
{
    /// <param name="request">What is to be saved.</param>
    /// <param name="type">The type that is changed; null for a new one.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public RequestProblem? Check(ContentTypeRequestModel request, Guid? type)
    {
        // A new type whose alias is taken is refused for that.
        bool isTaken = request is UpdateDocumentTypeRequestModel ? documentTypes.Get(request.Alias) is not null : mediaTypes.Get(request.Alias) is not null;
        if (type is null && isTaken)
            return null;
        var others = new HashSet<Guid>();
        foreach (IContentTypeBase other in documentTypes.GetAll().Concat<IContentTypeBase>(mediaTypes.GetAll()).Concat(memberTypes.GetAll()))
        {
            if (other.Key == type)
                continue;
            others.UnionWith(other.PropertyTypes.Select(property => property.Key));
            others.UnionWith(other.PropertyGroups.Select(group => group.Key));
        }

        (string, string)[] problems =
        [
            .. Taken(request.Properties.Select(property => property.Id), "properties", others),
            .. Taken(request.Containers.Select(container => container.Id), "containers", others),
        ];
        return problems.Length > 0 ? new RequestProblem(problems) : null;
    }

    private static IEnumerable<(string Path, string Message)> Taken(IEnumerable<Guid> keys, string list, HashSet<Guid> others)
    {
        var seen = new HashSet<Guid>();
        int index = 0;
        foreach (Guid key in keys)
        {
            if (others.Contains(key) || !seen.Add(key))
                yield return ($"$.{list}[{index}].id", "The id is already used.");
            index++;
        }
    }
}
