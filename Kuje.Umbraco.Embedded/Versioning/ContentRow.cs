using Kuje.Umbraco.Embedded.Nodes;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>One document or media item with one of its versions: the published one or the one that is edited.</summary>
internal sealed record ContentRow(NodeRow Node, int TypeId, VersionRow Version);
