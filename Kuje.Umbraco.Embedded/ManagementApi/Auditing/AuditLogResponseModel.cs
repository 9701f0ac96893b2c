using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Auditing;

internal sealed record AuditLogResponseModel(ReferenceById User, DateTime Timestamp, string LogType, string? Comment, string? Parameters);
