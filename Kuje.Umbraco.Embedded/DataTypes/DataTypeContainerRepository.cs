using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.DataTypes;

internal sealed class DataTypeContainerRepository(AmbientScope ambient, NodeStore nodes, DataTypeCache cache)
    : ContainerRepository(ambient, nodes, Constants.ObjectTypes.DataTypeContainer, cache.Changed), IDataTypeContainerRepository;
