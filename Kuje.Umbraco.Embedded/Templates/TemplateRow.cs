using Kuje.Umbraco.Embedded.Nodes;

namespace Kuje.Umbraco.Embedded.Templates;

/// <summary>A template as it is stored; the node's parent is its master, its content is a file.</summary>
internal sealed record TemplateRow(NodeRow Node, string Alias);
