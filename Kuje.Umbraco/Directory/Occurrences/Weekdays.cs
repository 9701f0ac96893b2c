namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>A set of days of the week.</summary>
[Flags]
internal enum Weekdays : byte
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}
