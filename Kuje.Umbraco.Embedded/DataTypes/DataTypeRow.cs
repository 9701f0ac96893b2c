using Kuje.Umbraco.Embedded.Nodes;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.DataTypes;

/// <summary>A data type as it is stored: its node, its editor and the editor's settings as JSON.</summary>
internal sealed record DataTypeRow(
    NodeRow Node, string EditorAlias, string? EditorUiAlias, ValueStorageType StorageType, string? Configuration);
