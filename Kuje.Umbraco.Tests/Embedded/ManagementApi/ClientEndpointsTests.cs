using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Every endpoint that the backoffice client knows of is either here or said not to be, with the reason, in the guide.</summary>
[TestFixture]
public partial class ClientEndpointsTests : ManagementFixture
{
    private static readonly string[] Client = File.ReadAllLines(
        Path.Combine(Repository.Root, "Kuje.Umbraco.Tests", "Embedded", "ManagementApi", "client-endpoints.txt"));

    [Test]
    public void EveryEndpointOfTheClient_IsMappedOrDocumentedAsNotOffered()
    {
        HashSet<string> mapped = [.. Mapped()];
        Regex[] hidden = Hidden();

        Assert.That(
            Client.Where(endpoint => !mapped.Contains(Names().Replace(endpoint, "{}")) && !hidden.Any(pattern => pattern.IsMatch(endpoint))),
            Is.Empty);
    }

    [Test]
    public void WhatIsDocumentedAsNotOffered_IsKnownToTheClientAndNotMapped()
    {
        HashSet<string> mapped = [.. Mapped()];
        foreach (Regex pattern in Hidden())
        {
            string[] matching = [.. Client.Where(endpoint => pattern.IsMatch(endpoint))];
            Assert.That(matching, Is.Not.Empty, $"{pattern} fits nothing");
            Assert.That(matching.Where(endpoint => mapped.Contains(Names().Replace(endpoint, "{}"))), Is.Empty, pattern.ToString());
        }
    }

    /// <summary>From lines such as <c>| `GET /v1/package…` | reason |</c>; an ellipsis stands for any rest, a missing method for every one.</summary>
    private static Regex[] Hidden() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "management-api.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value))
            .Select(text => text.StartsWith('/') ? $"… {text}" : text)
            .Select(text => new Regex("^" + Regex.Escape(text).Replace("…", ".*", StringComparison.Ordinal) + "$")),
    ];

    private IEnumerable<string> Mapped() => ((IEndpointRouteBuilder)Engine.App).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/umbraco/management/api/", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(
            method => $"{method} {Names().Replace(endpoint.RoutePattern.RawText!["/umbraco/management/api".Length..].TrimEnd('/'), "{}")}"));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Names();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
