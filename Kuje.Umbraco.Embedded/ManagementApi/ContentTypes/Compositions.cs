using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

/// <summary>Types that another can be composed of, with the folders they are in.</summary>
internal static class Compositions
{
    public static AvailableCompositionResponseModel[] Answer<T>(IEnumerable<ContentTypeAvailableCompositionsResult> found, IContentTypeBaseService<T> types)
        where T : IContentTypeComposition => [.. found.Select(candidate => new AvailableCompositionResponseModel(
            candidate.Composition.Key,
            candidate.Composition.Name ?? candidate.Composition.Alias,
            candidate.Composition.Icon ?? string.Empty,
            candidate.Composition is T type ? [.. types.GetContainers(type).Select(container => container.Name ?? string.Empty)] : [],
            candidate.Allowed))];
}
