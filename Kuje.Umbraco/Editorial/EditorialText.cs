namespace Kuje.Umbraco.Editorial;

/// <summary>Keys of the texts with which editors are told what is wrong.</summary>
internal static class EditorialText
{
    public const string Refused = "kujeEditorial_refused";
    public const string NotSaved = "kujeEditorial_notSaved";
    public const string Advice = "kujeEditorial_advice";
    public const string More = "kujeEditorial_more";
    public const string Item = "kujeEditorial_item";

    public const string Missing = "kujeEditorial_missing";
    public const string ChooseOne = "kujeEditorial_chooseOne";
    public const string ScheduleOrReason = "kujeEditorial_scheduleOrReason";
    public const string WeekdaysMissing = "kujeEditorial_weekdaysMissing";
    public const string DatesMissing = "kujeEditorial_datesMissing";
    public const string StartTimeMissing = "kujeEditorial_startTimeMissing";
    public const string FirstDateMissing = "kujeEditorial_firstDateMissing";
    public const string EndsBeforeItStarts = "kujeEditorial_endsBeforeItStarts";
    public const string LastDateBeforeFirst = "kujeEditorial_lastDateBeforeFirst";
    public const string AltTextMissing = "kujeEditorial_altTextMissing";
    public const string AgesSwapped = "kujeEditorial_agesSwapped";
    public const string CoordinateMissing = "kujeEditorial_coordinateMissing";
    public const string CoordinateNotOnEarth = "kujeEditorial_coordinateNotOnEarth";
    public const string EmailWrong = "kujeEditorial_emailWrong";
    public const string AddressNotWeb = "kujeEditorial_addressNotWeb";

    public const string NotTranslated = "kujeEditorial_notTranslated";
    public const string NeverVerified = "kujeEditorial_neverVerified";
    public const string NotVerifiedForLong = "kujeEditorial_notVerifiedForLong";
    public const string NoPicture = "kujeEditorial_noPicture";
    public const string NoPrice = "kujeEditorial_noPrice";
    public const string NoMunicipality = "kujeEditorial_noMunicipality";

    public static IReadOnlyList<string> All { get; } =
    [
        Refused, NotSaved, Advice, More, Item, Missing, ChooseOne, ScheduleOrReason, WeekdaysMissing, DatesMissing, StartTimeMissing,
        FirstDateMissing, EndsBeforeItStarts, LastDateBeforeFirst, AltTextMissing, AgesSwapped, CoordinateMissing, CoordinateNotOnEarth,
        EmailWrong, AddressNotWeb, NotTranslated, NeverVerified, NotVerifiedForLong, NoPicture, NoPrice, NoMunicipality,
    ];
}
