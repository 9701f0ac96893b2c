using Kuje.Umbraco.Schema.Editors;
using Umbraco.Cms.Core.Models.Validation;

namespace Kuje.Umbraco.Tests.Schema.Editors;

public class BusinessIdValidatorTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase("0737546-2")]
    public void Validate_AcceptsEmptyAndRightValues(string? value) => Assert.That(Messages(value), Is.Empty);

    [TestCase("0737546-3")]
    [TestCase("07375462")]
    public void Validate_NamesTheTextForTheOfficer_WhenWrong(string value) =>
        Assert.That(Messages(value), Is.EqualTo(new[] { "#kuje_invalidBusinessId" }));

    private static IEnumerable<string?> Messages(string? value) => new BusinessIdValidator()
        .Validate(value, null, null, PropertyValidationContext.Empty())
        .Select(result => result.ErrorMessage);
}
