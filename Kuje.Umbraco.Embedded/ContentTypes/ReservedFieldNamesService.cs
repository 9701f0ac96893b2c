using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>The aliases that no property may have: those a site reserves in its settings.</summary>
internal sealed class ReservedFieldNamesService(
    IOptionsMonitor<ContentPropertySettings> content,
    IOptionsMonitor<MediaPropertySettings> media,
    IOptionsMonitor<MemberPropertySettings> members) : IReservedFieldNamesService
{
    public ISet<string> GetDocumentReservedFieldNames() => content.CurrentValue.ReservedFieldNames;

    public ISet<string> GetMediaReservedFieldNames() => media.CurrentValue.ReservedFieldNames;

    public ISet<string> GetMemberReservedFieldNames() => members.CurrentValue.ReservedFieldNames;
}
