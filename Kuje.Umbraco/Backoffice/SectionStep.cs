using Kuje.Umbraco.Schema.Installation;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Backoffice;

/// <summary>Shows the Kuje section to administrators and editors, once: whom an administrator takes it from later stays without.</summary>
internal sealed class SectionStep(IUserGroupService groups) : IInstallStep
{
    /// <summary>Alias of the section in the backoffice extension.</summary>
    public const string Section = "Kuje.Section";

    private static readonly Guid[] _groups = [Constants.Security.AdminGroupKey, Constants.Security.EditorGroupKey];

    public int Order => InstallOrder.Section;

    public string Name => "backoffice section";

    public async Task RunAsync(InstallLedger ledger, CancellationToken cancellationToken)
    {
        foreach (var key in _groups.Where(key => !ledger.Has(Entry(key))))
        {
            if (await groups.GetAsync(key) is { } group && !group.AllowedSections.Contains(Section))
            {
                group.AddAllowedSection(Section);
                var saved = await groups.UpdateAsync(group, Constants.Security.SuperUserKey);
                if (!saved.Success)
                {
                    throw new InstallException($"Umbraco answered {saved.Status} to the section of the user group '{group.Alias}'.");
                }
            }

            ledger.Add(Entry(key));
        }
    }

    private static string Entry(Guid group) => $"section:{group}";
}
