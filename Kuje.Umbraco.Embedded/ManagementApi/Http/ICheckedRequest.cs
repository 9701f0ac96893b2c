namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>A request model with rules that its types do not tell.</summary>
internal interface ICheckedRequest
{
    /// <summary>What is wrong, by JSON path.</summary>
    IEnumerable<(string Path, string Message)> Problems();
}
