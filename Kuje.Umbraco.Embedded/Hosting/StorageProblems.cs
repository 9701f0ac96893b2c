using Kuje.Umbraco.Embedded.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Answers requests that the database could not serve: a problem for the client, one line in the log for the operator.</summary>
internal static class StorageProblems
{
    public static void UseStorageProblems(this WebApplication app)
    {
        ILogger logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StorageProblems));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (StorageException exception) when (!context.Response.HasStarted)
            {
                // Without the stack trace: the message says what to mend, and on a full disk the log should not grow fast.
                logger.LogError("{Method} {Path} failed. {Problem}", context.Request.Method, context.Request.Path, exception.Message);
                context.Response.Clear();
                await Results.Problem(Describe(exception)).ExecuteAsync(context);
            }
        });
    }

    /// <summary>Where the database is stays in the log.</summary>
    private static ProblemDetails Describe(StorageException exception) => exception.IsFull
        ? new ProblemDetails
        {
            Status = StatusCodes.Status507InsufficientStorage,
            Title = "The site's disk is full",
            Detail = "The change was not made. Try again when the site's operator has made room.",
        }
        : new ProblemDetails
        {
            Status = StatusCodes.Status503ServiceUnavailable,
            Title = "The site's database cannot be used now",
            Detail = "If this was a change, it was not made. Try again later; the site's log says more.",
        };
}
