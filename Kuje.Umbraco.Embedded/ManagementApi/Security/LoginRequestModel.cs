namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

internal sealed record LoginRequestModel(string Username, string Password);
