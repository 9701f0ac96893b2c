using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Problem details of an operation that was refused.</summary>
internal sealed record OperationProblem(int Status, string Title) : IResult
{
    public string Type { get; } = "Error";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OperationStatus { get; init; }

    /// <summary>What is wrong with which value, by JSON path.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Aliases of the properties that keep a document from being published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyCollection<string>? InvalidProperties { get; init; }

    public static OperationProblem Forbidden { get; } =
        new(StatusCodes.Status403Forbidden, "Access denied") { Detail = "The signed-in user may not do this." };

    public static OperationProblem NotFound<TStatus>(TStatus status, string title, string? detail = null)
        where TStatus : struct, Enum => Of(StatusCodes.Status404NotFound, status, title, detail);

    public static OperationProblem BadRequest<TStatus>(TStatus status, string title, string? detail = null)
        where TStatus : struct, Enum => Of(StatusCodes.Status400BadRequest, status, title, detail);

    public Task ExecuteAsync(HttpContext httpContext) => new JsonAnswer(this, Status).ExecuteAsync(httpContext);

    private static OperationProblem Of<TStatus>(int code, TStatus status, string title, string? detail)
        where TStatus : struct, Enum => new(code, title) { Detail = detail, OperationStatus = status.ToString() };
}
