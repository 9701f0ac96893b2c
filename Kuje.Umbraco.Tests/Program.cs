using System.Runtime.Loader;
using Kuje.Umbraco.Tests.Durability;

// The test runner loads this assembly as a library; run as a program, it is the process that durability tests kill.
if (args is ["edit-without-end", var folder, var seed])
{
    // Umbraco's type loader reads every assembly beside the program; the runner's adapter has some that the program itself does not name.
    AssemblyLoadContext.Default.Resolving += static (context, name) =>
        Path.Combine(AppContext.BaseDirectory, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    await EndlessEditor.RunAsync(folder, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

await Console.Error.WriteLineAsync("Run the tests with ./test");
return 1;
