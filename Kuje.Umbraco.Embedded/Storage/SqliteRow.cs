using System.Data.Common;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>The current row of a result, with columns read by position.</summary>
internal readonly struct SqliteRow(DbDataReader reader)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public int Int(int column) => reader.GetInt32(column);

    public long Long(int column) => reader.GetInt64(column);

    public bool Bool(int column) => reader.GetInt64(column) != 0;

    public double Double(int column) => reader.GetDouble(column);

    public string Text(int column) => reader.GetString(column);

    public Guid Guid(int column) => System.Guid.Parse(reader.GetString(column));

    public DateTime Moment(int column) => SqliteValue.ToMoment(reader.GetString(column));

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public Guid? GuidOrNull(int column) => IsNull(column) ? null : Guid(column);

    public DateTime? MomentOrNull(int column) => IsNull(column) ? null : Moment(column);

    public object? Value(int column) => IsNull(column) ? null : reader.GetValue(column);
}
