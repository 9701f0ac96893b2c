namespace Kuje.Umbraco.Tests.Contract;

/// <summary>The Delivery API as a real Umbraco 17 answers it.</summary>
[TestFixture]
public class DeliveryCasesTests : RecordedCasesFixture
{
    private static IEnumerable<RecordedCase> Cases => RecordedCase.In("cases");

    [TestCaseSource(nameof(Cases))]
    public Task Answer_IsAsRecorded(RecordedCase recorded) => AssertAnswersAsRecordedAsync(recorded);
}
