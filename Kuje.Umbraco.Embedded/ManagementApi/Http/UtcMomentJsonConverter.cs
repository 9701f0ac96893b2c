using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Moments are kept in UTC, and say so.</summary>
internal sealed class UtcMomentJsonConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().UtcDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(
        new DateTimeOffset(DateTime.SpecifyKind(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value, DateTimeKind.Utc)));
}
