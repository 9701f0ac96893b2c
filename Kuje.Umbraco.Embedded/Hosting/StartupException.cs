namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>The site cannot start as it is configured; the message is one line that says what to do.</summary>
public sealed class StartupException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">One line for the operator: what is wrong and what to do.</param>
    /// <param name="innerException">The cause, if any.</param>
    public StartupException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
