using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>A request's body, or why it cannot be read.</summary>
internal interface IRequestBody
{
    IResult? Problem { get; }
}
