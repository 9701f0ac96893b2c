namespace Kuje.Umbraco.Schema.Installation;

/// <summary>
/// One step of the installer. The installer runs it inside a scope of its own under the installer's lock,
/// and completes the scope only when the step returns: a step that throws leaves nothing behind and runs again at the next start.
/// </summary>
internal interface IInstallStep
{
    /// <summary>Position in the run; see <see cref="InstallOrder"/>.</summary>
    int Order { get; }

    /// <summary>What the step installs, for the log, such as "starter content".</summary>
    string Name { get; }

    /// <summary>
    /// Installs what <paramref name="ledger"/> does not have yet and adds it there.
    /// What the ledger has is the editors' own from then on, even when they have changed or deleted it.
    /// </summary>
    Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken);
}
