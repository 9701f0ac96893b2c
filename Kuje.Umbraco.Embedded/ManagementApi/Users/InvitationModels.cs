using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

internal sealed record ResetPasswordRequestModel(string Email);

internal sealed record VerifyResetPasswordRequestModel(ReferenceById User, string ResetCode);

internal sealed record ResetPasswordTokenRequestModel(ReferenceById User, string ResetCode, string Password);

internal sealed record VerifyInviteRequestModel(ReferenceById User, string Token);

internal sealed record AcceptInvitationRequestModel(ReferenceById User, string Token, string Password);
