using System.Reflection;

namespace Kuje.Umbraco.Tests;

/// <summary>The two rules that keep the plugin usable on any Umbraco 17 site and the engine free of Kuje.</summary>
public class ArchitectureTests
{
    [Test]
    public void Plugin_ReferencesOnlyUmbracoCoreAndTheSharedFramework()
    {
        var foreign = References("Kuje.Umbraco")
            .Where(name => name != "Umbraco.Core" && !IsSharedFramework(name));

        Assert.That(foreign, Is.Empty);
    }

    [Test]
    public void Plugin_IsCompiledAgainstTheLowestSupportedUmbraco()
    {
        var core = Load("Kuje.Umbraco").GetReferencedAssemblies().Single(a => a.Name == "Umbraco.Core");

        Assert.That(core.Version?.ToString(3), Is.EqualTo("17.0.0").Or.EqualTo("17.6.2"));
    }

    [Test]
    public void EmbeddedEngine_KnowsNothingOfKuje()
    {
        Assert.That(References("Kuje.Umbraco.Embedded"), Has.None.EqualTo("Kuje.Umbraco"));
    }

    private static Assembly Load(string name) => Assembly.Load(name);

    private static IEnumerable<string> References(string assembly) =>
        Load(assembly).GetReferencedAssemblies().Select(a => a.Name!);

    private static bool IsSharedFramework(string name)
    {
        var folders = new[] { typeof(object).Assembly, typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly }
            .Select(a => Path.GetDirectoryName(a.Location)!);
        return folders.Any(folder => File.Exists(Path.Combine(folder, name + ".dll")));
    }
}
