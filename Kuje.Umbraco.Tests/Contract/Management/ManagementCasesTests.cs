namespace Kuje.Umbraco.Tests.Contract.Management;

/// <summary>The Management API as a real Umbraco 17 answers it. The cases are one story, told in their order.</summary>
[TestFixture]
[NonParallelizable]
public class ManagementCasesTests
{
    private ManagementSite _site = null!;

    private static IEnumerable<RecordedCase> Cases => RecordedCase.In("cases-management");

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await ManagementSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test, Order(1)]
    public void Setup_IsAnsweredAsRecorded() => Assert.That(_site.SetupFailures, Is.Empty);

    [Order(2)]
    [TestCaseSource(nameof(Cases))]
    public async Task Answer_IsAsRecorded(RecordedCase recorded)
    {
        IReadOnlyList<string> differences = await _site.Client.DifferencesAsync(recorded);

        Assert.That(differences, Is.Empty, string.Join('\n', differences.Take(12)));
    }
}
