using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal sealed class DocumentBlueprintContainerRepository(AmbientScope ambient, NodeStore nodes)
    : ContainerRepository(ambient, nodes, Constants.ObjectTypes.DocumentBlueprintContainer, changed: null), IDocumentBlueprintContainerRepository;
