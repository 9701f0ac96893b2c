using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

/// <summary>An editor made of its value editor and, where it can be configured, its configuration editor.</summary>
internal abstract class PropertyEditor<TValueEditor> : DataEditor
    where TValueEditor : class, IDataValueEditor
{
    /// <summary>Made once: it describes settings and holds none, and every read of a data type asks for it.</summary>
    private readonly Lazy<IConfigurationEditor>? _configurationEditor;

    protected PropertyEditor(IDataValueEditorFactory valueEditors, Func<IConfigurationEditor>? configurationEditor = null)
        : base(valueEditors)
    {
        _configurationEditor = configurationEditor is null ? null : new Lazy<IConfigurationEditor>(configurationEditor);
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        _configurationEditor?.Value ?? base.CreateConfigurationEditor();
}
