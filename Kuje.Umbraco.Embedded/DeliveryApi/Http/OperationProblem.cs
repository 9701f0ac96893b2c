using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>Problem details of a query that asks for what does not exist.</summary>
internal sealed record OperationProblem(string Title, string Detail)
{
    public static readonly OperationProblem UnknownFetch = new("Selector option not found", "The attempted 'fetch' option does not exist");
    public static readonly OperationProblem UnknownFilter = new("Filter option not found", "One of the attempted 'filter' options does not exist");
    public static readonly OperationProblem UnknownSort = new("Sort option not found", "One of the attempted 'sort' options does not exist");

    public string Type { get; } = "Error";

    public int Status { get; } = StatusCodes.Status400BadRequest;
}
