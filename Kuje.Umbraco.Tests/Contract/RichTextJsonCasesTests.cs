namespace Kuje.Umbraco.Tests.Contract;

/// <summary>The Delivery API where rich text is given as a tree of elements.</summary>
[TestFixture]
public class RichTextJsonCasesTests : RecordedCasesFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Umbraco:CMS:DeliveryApi:RichTextOutputAsJson", "true")];

    private static IEnumerable<RecordedCase> Cases => RecordedCase.In("cases-richtext-json");

    [TestCaseSource(nameof(Cases))]
    public Task Answer_IsAsRecorded(RecordedCase recorded) => AssertAnswersAsRecordedAsync(recorded);
}
