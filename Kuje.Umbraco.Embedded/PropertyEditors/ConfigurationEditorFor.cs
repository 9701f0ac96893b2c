using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

/// <summary>The configuration editor of a configuration class whose fields need nothing more than their attributes.</summary>
internal sealed class ConfigurationEditorFor<TConfiguration>(IIOHelper ioHelper) : ConfigurationEditor<TConfiguration>(ioHelper)
    where TConfiguration : new();
