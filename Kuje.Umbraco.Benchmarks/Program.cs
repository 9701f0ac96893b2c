using System.Globalization;
using Kuje.Umbraco.Benchmarks;

// dotnet run -c Release --project Kuje.Umbraco.Benchmarks -- boot|edit|read|scan|directory|search|backoffice [items …]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["bare", var file])
{
    // The other side of "read", started by it.
    await BareKestrel.ServeAsync(file);
    return 0;
}

int[] sizes = args.Length > 1 ? [.. args[1..].Select(int.Parse)] : [100, 10_000, 100_000];
switch (args.FirstOrDefault())
{
    case "boot":
        await BootBenchmark.RunAsync(sizes);
        return 0;
    case "edit":
        await EditBenchmark.RunAsync(sizes);
        return 0;
    case "read":
        await ReadBenchmark.RunAsync(sizes);
        return 0;
    case "scan":
        await ScanBenchmark.RunAsync(args.Length > 1 ? sizes : [1_000, 10_000, 100_000]);
        return 0;
    case "directory":
        await DirectoryBenchmark.RunAsync(args.Length > 1 ? sizes : [1_000, 10_000, 100_000]);
        return 0;
    case "search":
        SearchBenchmark.Run(args.Length > 1 ? sizes : [1_000, 10_000, 100_000]);
        return 0;
    case "backoffice":
        await BackofficeBenchmark.RunAsync(args.Length > 1 ? sizes : [1_000]);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: boot | edit | read | scan | directory | search | backoffice [number of activities …]");
        return 1;
}
