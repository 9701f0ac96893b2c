using Kuje.Umbraco.Tests.Durability;

// The test runner loads this assembly as a library; run as a program, it is the process that durability tests kill.
if (args is ["edit-without-end", var folder, var seed])
{
    await EndlessEditor.RunAsync(folder, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

await Console.Error.WriteLineAsync("Run the tests with ./test");
return 1;
