namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

internal sealed record CreateUserDataRequestModel(string Group, string Identifier, string Value, Guid? Key = null);

internal sealed record UpdateUserDataRequestModel(string Group, string Identifier, string Value, Guid Key);

internal sealed record UserDataResponseModel(Guid Key, string Group, string Identifier, string Value);
