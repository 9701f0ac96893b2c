using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>What every repository of content works with.</summary>
internal sealed record ContentBackend(
    AmbientScope Ambient,
    NodeStore Nodes,
    ContentStore Store,
    SiblingNames Names,
    ContentReferences References,
    PropertyTypes Types,
    ILanguageRepository Languages,
    IEventAggregator Events);
