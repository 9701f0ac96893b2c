using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

/// <summary>The Node project of the folder TypeScript, copied to where its files may be written; its packages are installed once.</summary>
internal sealed class NodeProject : IDisposable
{
    private static readonly string Source = Path.Combine(Repository.Root, "Kuje.Umbraco.Tests", "Embedded", "DeliveryApi", "OpenApi", "TypeScript");

    private NodeProject(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Skips the test where there is no Node, and says what to install; on a build server that is a failure.</summary>
    public static async Task<NodeProject> OpenAsync()
    {
        try
        {
            await RunAsync("node", Source, "--version");
            await InstallAsync();
        }
        catch (Win32Exception)
        {
            const string Missing = "Install Node.js 20 or later with npm (https://nodejs.org), then run the test again.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Missing);
            Assert.Ignore(Missing);
        }

        var project = new NodeProject(System.IO.Directory.CreateTempSubdirectory("kuje-node-").FullName);
        foreach (string file in System.IO.Directory.EnumerateFiles(Source))
            File.Copy(file, Path.Combine(project.Folder, Path.GetFileName(file)));
        System.IO.Directory.CreateSymbolicLink(Path.Combine(project.Folder, "node_modules"), Path.Combine(Source, "node_modules"));
        return project;
    }

    /// <summary>Runs a script of the project, or of one of its packages.</summary>
    public Task<(int Status, string Output)> RunAsync(params string[] arguments) => RunAsync("node", Folder, arguments);

    public void Dispose() => System.IO.Directory.Delete(Folder, recursive: true);

    private static async Task InstallAsync()
    {
        string stamp = Path.Combine(Source, "node_modules", ".installed");
        string lockFile = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Source, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == lockFile)
            return;
        (int status, string output) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", Source, "ci", "--no-audit", "--ignore-scripts");
        Assert.That(status, Is.Zero, output);
        await File.WriteAllTextAsync(stamp, lockFile);
    }

    private static async Task<(int Status, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
