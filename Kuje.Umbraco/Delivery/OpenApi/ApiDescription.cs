using System.Text;
using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Delivery.OpenApi;

internal static class ApiDescription
{
    public static byte[] Of(SiteLanguages languages) => Encoding.UTF8.GetBytes("{}");
}
