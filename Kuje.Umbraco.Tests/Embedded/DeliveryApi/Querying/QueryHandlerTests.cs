using Kuje.Umbraco.Embedded.DeliveryApi.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Querying;

[TestFixture]
public class QueryHandlerTests
{
    [TestCase("name:Alfa,Beeta", FilterOperation.Contains, "Alfa", "Beeta")]
    [TestCase("NAME:!Alfa", FilterOperation.DoesNotContain, "Alfa")]
    public void NameFilter_ReadsValuesAndNegation(string filter, FilterOperation operation, params string[] values) =>
        AssertFilter(new NameFilter(), filter, "name", operation, values);

    [TestCase("contentType:a,b", FilterOperation.Is, "a", "b")]
    [TestCase("contentType:!a", FilterOperation.IsNot, "a")]
    public void ContentTypeFilter_ReadsValuesAndNegation(string filter, FilterOperation operation, params string[] values) =>
        AssertFilter(new ContentTypeFilter(), filter, "contentType", operation, values);

    [TestCase("createDate:2026-01-01", FilterOperation.Is)]
    [TestCase("createDate:!2026-01-01", FilterOperation.IsNot)]
    [TestCase("createDate>2026-01-01", FilterOperation.GreaterThan)]
    [TestCase("createDate>:2026-01-01", FilterOperation.GreaterThanOrEqual)]
    [TestCase("createdate<2026-01-01", FilterOperation.LessThan)]
    [TestCase("createDate<:2026-01-01", FilterOperation.LessThanOrEqual)]
    public void DateFilters_ReadTheOperator(string filter, FilterOperation operation) =>
        AssertFilter(new CreateDateFilter(), filter, "createDate", operation, "2026-01-01");

    [TestCase("name>a")]
    [TestCase("names:a")]
    [TestCase("name")]
    public void NameFilter_LeavesOtherFilters(string filter) => Assert.That(new NameFilter().CanHandle(filter), Is.False);

    [TestCase("createDate")]
    [TestCase("createDateX:1")]
    public void DateFilter_LeavesOtherFilters(string filter) => Assert.That(new CreateDateFilter().CanHandle(filter), Is.False);

    [TestCase("sortOrder:asc", Direction.Ascending)]
    [TestCase("SORTORDER:ASC", Direction.Descending, Description = "Umbraco reads the direction with its case.")]
    [TestCase("sortOrder:up", Direction.Descending)]
    public void Sorts_AreDescending_UnlessTheDirectionIsAsc(string sort, Direction direction)
    {
        var handler = new SortOrderSort();

        Assert.That(handler.CanHandle(sort), Is.True);
        Assert.That(handler.BuildSortOption(sort).Direction, Is.EqualTo(direction));
    }

    [Test]
    public void Sorts_LeaveWhatHasNoDirection() => Assert.That(new NameSort().CanHandle("name"), Is.False);

    private static void AssertFilter(IFilterHandler handler, string filter, string field, FilterOperation operation, params string[] values)
    {
        Assert.That(handler.CanHandle(filter), Is.True);
        FilterOption option = handler.BuildFilterOption(filter);
        Assert.Multiple(() =>
        {
            Assert.That(option.FieldName, Is.EqualTo(field));
            Assert.That(option.Operator, Is.EqualTo(operation));
            Assert.That(option.Values, Is.EqualTo(values));
        });
    }
}
