namespace Kuje.Umbraco.Editorial;

/// <summary>
/// The Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit.
/// Rule: the Tax Administration's description of the identifier's check digit.
/// </summary>
public static class BusinessId
{
    private static readonly int[] _weights = [7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether <paramref name="value"/> has the form <c>1234567-8</c> and the right check digit.</summary>
    public static bool IsValid(string? value)
    {
        if (value is not { Length: 9 } || value[7] != '-')
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            if (!char.IsAsciiDigit(value[i]))
            {
                return false;
            }

            sum += _weights[i] * (value[i] - '0');
        }

        // Remainder 1 would need a check digit of two figures; such numbers are not given out.
        var checkDigit = (sum % 11) switch { 0 => 0, 1 => -1, var remainder => 11 - remainder };
        return value[8] - '0' == checkDigit;
    }
}
