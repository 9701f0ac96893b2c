using Kuje.Umbraco.Embedded.Nodes;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>All that an entity is built from: a version that may be edited, and the published one beside it.</summary>
internal sealed record EntityRow(
    NodeRow Node, int TypeId, bool Edited, VersionRow Version, VersionRow? Published, IReadOnlyList<string> EditedCultures);
