using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal sealed class MediaTypeContainerRepository(AmbientScope ambient, NodeStore nodes, ContentTypeCache cache)
    : ContainerRepository(ambient, nodes, Constants.ObjectTypes.MediaTypeContainer, cache.Changed), IMediaTypeContainerRepository;
