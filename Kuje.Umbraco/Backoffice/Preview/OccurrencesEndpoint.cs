using System.Text.Json;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Editorial.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Backoffice.Preview;

/// <summary>
/// <c>POST /occurrences</c>: the next times of a schedule that is being edited. The body is <c>{ "schedule": value }</c>
/// with the value of the property as the backoffice holds it.
/// </summary>
internal static class OccurrencesEndpoint
{
    private const int Count = 10;
    private const int LongestBody = 256 * 1024;

    public static async Task AnswerAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("schedule", out var schedule))
        {
            await Answer.ProblemAsync(http, StatusCodes.Status400BadRequest, "The body must be a JSON object with a schedule.", "schedule");
            return;
        }

        var services = http.RequestServices;
        var user = await services.GetRequiredService<SignedInUser>().OfAsync(http);
        var texts = services.GetRequiredService<TextLibrary>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var occurrences = Schedule.Upcoming(ScheduleReader.Read(schedule), now).Take(Count);
        await Answer.JsonAsync(http, new NextOccurrences(
            [.. occurrences.Select(one => new NextOccurrence(one.Start, one.End, one.Note))],
            [.. Problems(new StoredForm(schedule), texts, TextLibrary.LanguageFor(user?.Language))]));
    }

    private static async Task<JsonElement> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LongestBody;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return default;
        }
    }

    private static IEnumerable<ScheduleProblem> Problems(StoredForm schedule, TextLibrary texts, string language) =>
        schedule.Blocks.SelectMany((rule, index) =>
            CompleteSchedule.Messages(rule).Select(message => new ScheduleProblem(index + 1, texts[language, message])));
}
