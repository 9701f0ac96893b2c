namespace Kuje.Umbraco.Directory.Fields;

/// <summary>What a property of the API's JSON is, for its description.</summary>
internal enum FieldType
{
    Text,
    Html,
    Flag,
    Integer,
    Decimal,
    Date,
    TimeOfDay,
    Moment,
    Address,
    Email,
    Texts,
    Choice,
    Choices,
    Place,
    Reference,
    References,
    Blocks,
    Block,
}
