namespace Kuje.Umbraco.Embedded.Querying;

/// <summary>A condition in SQL with positional parameters, numbered from the offset it was translated with.</summary>
internal sealed record SqlCondition(string Sql, IReadOnlyList<object?> Args)
{
    public bool IsEmpty => Sql.Length == 0;

    /// <summary>The condition to put behind <c>WHERE</c> or <c>AND</c>; true where there is none.</summary>
    public override string ToString() => IsEmpty ? "1" : Sql;
}
