using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>Content behind a member login is closed to everybody, since this engine signs in no members over the Delivery API: nobody is logged in.</summary>
internal sealed class RequestMemberAccess(IPublicAccessService publicAccess) : IRequestMemberAccessService
{
    public Task<PublicAccessStatus> MemberHasAccessToAsync(IPublishedContent content) => Task.FromResult(
        publicAccess.IsProtected(content.Path).Success ? PublicAccessStatus.NotLoggedIn : PublicAccessStatus.AccessAccepted);

    public Task<ProtectedAccess> MemberAccessAsync() => Task.FromResult(ProtectedAccess.None);
}
