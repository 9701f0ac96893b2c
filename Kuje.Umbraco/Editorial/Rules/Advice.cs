using Kuje.Umbraco.Schema;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>What is merely advisable: each is one property that readers would miss.</summary>
internal sealed class Advice(string alias, string message, Func<EditedDocument, bool> isMissed) : IEditorialRule
{
    private const string Swedish = "sv-FI";

    private string? Culture { get; init; }

    public static Advice SwedishSummary { get; } =
        new(Summary, EditorialText.NotTranslated, document => document.Value(Summary, Swedish).IsEmpty) { Culture = Swedish };

    public static Advice Picture { get; } = new(Images, EditorialText.NoPicture, document => document.Value(Images).Blocks.Count == 0);

    public static Advice OwnLogo { get; } = new(Logo, EditorialText.NoPicture, document => document.Value(Logo).Blocks.Count == 0);

    public static Advice Verified { get; } =
        new(LastVerified, EditorialText.NeverVerified, document => document.Value(LastVerified).Day is null);

    public static Advice VerifiedThisYear { get; } = new(
        LastVerified,
        EditorialText.NotVerifiedForLong,
        document => document.Value(LastVerified).Day is { } day && day < document.Today.AddYears(-1));

    public static Advice PriceKnown { get; } = new(
        PriceAmount,
        EditorialText.NoPrice,
        document => document.Value(PriceKind).Choices is ["paid"] && document.Value(PriceAmount).IsEmpty && document.Value(PriceNote).IsEmpty);

    public static Advice MunicipalityKnown { get; } = new(
        PropertyAlias.Municipality,
        EditorialText.NoMunicipality,
        document => document.Value(AttendanceMode).Choices is not ["online"] && document.Value(PropertyAlias.Municipality).IsEmpty);

    public IEnumerable<Finding> Check(EditedDocument document) => document.Has(alias) && isMissed(document)
        ? [new Finding(alias, message) { Severity = Severity.Warning, Culture = Culture }]
        : [];
}
