namespace Kuje.Umbraco.Schema.Installation;

/// <summary>
/// What has once been installed on this site, by name, such as <c>content:</c> and a key.
/// It is what tells "not installed yet" from "an editor removed it".
/// </summary>
internal sealed class InstallLedger
{
    private readonly SortedSet<string> _entries;

    public InstallLedger(IEnumerable<string> entries) => _entries = new(entries, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Entries => _entries;

    public bool IsChanged { get; private set; }

    public bool Has(string entry) => _entries.Contains(entry);

    public void Add(string entry) => IsChanged |= _entries.Add(entry);
}
