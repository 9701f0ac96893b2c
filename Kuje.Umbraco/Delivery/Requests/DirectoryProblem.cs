using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>A refusal as problem details (RFC 9457).</summary>
internal sealed record DirectoryProblem(int Status, string Title, string Detail, IReadOnlyList<ParameterError> Errors)
{
    public static DirectoryProblem Parameters(IReadOnlyList<ParameterError> errors) =>
        new(400, "The request cannot be answered as it is.", errors[0].Message, errors);

    public static DirectoryProblem NotFound(string detail) => new(404, "There is nothing here.", detail, []);

    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", $"https://datatracker.ietf.org/doc/html/rfc9110#section-{Section(Status)}");
            json.WriteString("title", Title);
            json.WriteNumber("status", Status);
            json.WriteString("detail", Detail);
            if (Errors.Count > 0)
                WriteErrors(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string Section(int status) => status switch
    {
        400 => "15.5.1",
        401 => "15.5.2",
        404 => "15.5.5",
        405 => "15.5.6",
        410 => "15.5.11",
        _ => "15.6.4",
    };

    private void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteString("parameter", Errors[0].Parameter);
        if (Errors[0].Allowed is { } allowed)
        {
            json.WriteStartArray("allowed");
            foreach (string value in allowed)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteStartObject("errors");
        foreach (IGrouping<string, ParameterError> parameter in Errors.GroupBy(error => error.Parameter))
        {
            json.WriteStartArray(parameter.Key);
            foreach (ParameterError error in parameter)
                json.WriteStringValue(error.Message);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
