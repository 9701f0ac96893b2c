namespace Kuje.Umbraco.Schema.Installation;

/// <summary>An installation step that cannot go on, with the reason in words for the log.</summary>
internal sealed class InstallException : Exception
{
    public InstallException(string message)
        : base(message)
    {
    }
}
