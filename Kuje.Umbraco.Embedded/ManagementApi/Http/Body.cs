using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>The JSON body of a request. <see cref="RequestFilter"/> answers where it cannot be read.</summary>
internal sealed class Body<T> : IRequestBody
    where T : class
{
    private readonly T? _value;

    private Body(T? value, IResult? problem)
    {
        _value = value;
        Problem = problem;
    }

    public IResult? Problem { get; }

    public T Value => _value ?? throw new InvalidOperationException("The body could not be read.");

    public static async ValueTask<Body<T>> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            return new(null, new OperationProblem(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON"));
        try
        {
            T? value = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ManagementJson.Options, context.RequestAborted);
            if (value is null)
                return new(null, new RequestProblem("$", "A body is required."));
            (string Path, string Message)[] nulls = [.. NullItems.Paths(value).Select(path => (path, "An item must not be null."))];
            if (nulls.Length > 0)
                return new(null, new RequestProblem(nulls));
            (string Path, string Message)[] problems = [.. (value as ICheckedRequest)?.Problems() ?? []];
            return problems.Length > 0 ? new(null, new RequestProblem(problems)) : new(value, null);
        }
        catch (JsonException exception)
        {
            return new(null, new RequestProblem(exception.Path ?? "$", "The JSON cannot be read: " + exception.Message));
        }
    }
}
