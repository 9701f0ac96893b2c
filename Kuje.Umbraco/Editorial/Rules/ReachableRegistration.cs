using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>Where one must register, there is the address or number for it.</summary>
internal sealed class ReachableRegistration : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document)
    {
        var target = document.Value(RegistrationKind).Choices switch
        {
            ["link"] => RegistrationUrl,
            ["email"] => RegistrationEmail,
            ["phone"] => RegistrationPhone,
            _ => null,
        };
        return target is not null && document.Has(target) && document.Value(target).IsEmpty
            ? [new Finding(target, EditorialText.Missing)]
            : [];
    }
}
