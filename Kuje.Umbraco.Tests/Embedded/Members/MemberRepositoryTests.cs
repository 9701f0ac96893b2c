using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.Members;

public class MemberRepositoryTests : EngineFixture
{
    private IMemberService Members => Engine.Get<IMemberService>();

    [Test]
    public void Save_KeepsWhatAMemberSignsInWith()
    {
        Members.Save(Members.CreateMember("visitor", "visitor@example.org", "A visitor", "Member"));

        IMember member = Members.GetByUsername("VISITOR")!;
        Assert.That((member.Email, member.Name, member.IsApproved), Is.EqualTo(("visitor@example.org", "A visitor", true)));
        Assert.That(Members.GetByEmail("visitor@example.org")?.Key, Is.EqualTo(member.Key));
    }

    [Test]
    public void AssignRole_PutsAMemberIntoAGroup()
    {
        Members.Save(Members.CreateMember("reader", "reader@example.org", "A reader", "Member"));
        Members.AddRole("Readers");

        Members.AssignRole("reader", "Readers");

        Assert.That(Members.GetAllRoles("reader"), Is.EqualTo(new[] { "Readers" }));
        Assert.That(Members.GetMembersByGroup("Readers").Select(m => m.Username), Is.EqualTo(new[] { "reader" }));
    }
}
