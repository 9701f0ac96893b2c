namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

internal static class UserNameProblems
{
    /// <summary>What of a user must be said and is not.</summary>
    public static IEnumerable<(string Path, string Message)> Of(string email, string userName, string name)
    {
        if (string.IsNullOrWhiteSpace(email))
            yield return ("$.email", "The Email field is required.");
        if (string.IsNullOrWhiteSpace(userName))
            yield return ("$.userName", "The UserName field is required.");
        if (string.IsNullOrWhiteSpace(name))
            yield return ("$.name", "The Name field is required.");
    }
}
