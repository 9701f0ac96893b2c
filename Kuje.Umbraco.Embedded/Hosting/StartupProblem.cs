using System.Net.Sockets;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Tells what an operator can mend from what only a developer can.</summary>
internal static class StartupProblem
{
    private const string Correct = " Correct it in appsettings.json, the environment or the command line.";
    private const string ChooseAddress = "choose an address with --urls http://localhost:5001";

    /// <returns>What is wrong and what to do, in one line; null for what only a developer can mend.</returns>
    public static string? Explain(Exception exception) => Reason(exception)?.ReplaceLineEndings(" ");

    private static string? Reason(Exception exception) => exception switch
    {
        StartupException or StorageException => exception.Message,
        OptionsValidationException options => $"the setting {NameOf(options)}: {string.Join(" ", options.Failures)}",
        InvalidDataException { InnerException: { } cause } => $"{exception.Message} {Innermost(cause).Message} Correct the file.",
        // What the binder of settings and the reader of log levels say.
        InvalidOperationException { Message: var message } when Starts(message, "Failed to convert configuration value") || Starts(message, "Configuration value '") =>
            message + Correct,
        InvalidOperationException { Message: var message } when Starts(message, "Unable to configure HTTPS endpoint") => message,
        IOException { InnerException: AddressInUseException } =>
            $"{exception.Message.TrimEnd('.')}. Stop the program that has it, or {ChooseAddress}",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "this process may not listen on the configured port: choose one above 1024 with --urls http://localhost:5001",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => $"this machine does not have the configured address: {ChooseAddress}",
        DirectoryNotFoundException => $"{exception.Message} Correct the path.",
        FormatException { Message: var message } when Starts(message, "Invalid url") => $"{message}: {ChooseAddress}",
        ArgumentOutOfRangeException { ParamName: "port" } => $"the configured port is not between 1 and 65535: {ChooseAddress}",
        AggregateException aggregate when aggregate.InnerExceptions.Select(Reason).ToList() is var lines && !lines.Contains(null) =>
            string.Join(" Also: ", lines),
        _ => null,
    };

    private static string NameOf(OptionsValidationException exception) =>
        exception.OptionsName.Length > 0 ? exception.OptionsName : SettingsCheck.SectionOf(exception.OptionsType) ?? exception.OptionsType.Name;

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;

    private static bool Starts(string message, string text) => message.StartsWith(text, StringComparison.Ordinal);
}
