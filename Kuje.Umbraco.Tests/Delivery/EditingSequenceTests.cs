using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Any sequence of editing operations leaves the snapshot that reading everything anew gives.</summary>
[NonParallelizable]
internal sealed class EditingSequenceTests
{
    private const int Operations = 45;

    private static readonly string[] _terms =
    [
        "vocabulary/art-forms/dance", "vocabulary/art-forms/circus", "vocabulary/activity-forms/open-group", "vocabulary/target-groups/adults",
        "vocabulary/regions/uusimaa", "vocabulary/regions/uusimaa/espoo", "vocabulary/regions/kymenlaakso/kotka",
    ];

    private static readonly string[] _parents = ["kuje-uusimaa/activities", "kymenlaakso/activities", "kuje-uusimaa", "kymenlaakso", "vocabulary/art-forms"];

    private readonly List<Guid> _activities = [];

    [TestCase(1)]
    [TestCase(2)]
    public async Task Snapshot_IsAsReadAnew_AfterAnySequence(int seed)
    {
        var random = new Random(seed);
        var done = new List<string>();
        var other = new OtherServer();
        try
        {
            for (var i = 0; i < Operations; i++)
            {
                done.Add(await ChangeAsync(random, i));
                Assert.That(Keeper.Read().Version, Is.EqualTo(Keeper.ReadAnew().Version), () => string.Join("\n", done));
                if (random.Next(3) == 0)
                {
                    other.Sync();
                    Assert.That(other.Snapshot.Version, Is.EqualTo(Keeper.Read().Version), () => string.Join("\n", done.Prepend("on another server")));
                }

                if (i % 12 == 0)
                    EditingTests.AssertLikeAnew();
            }

            EditingTests.AssertLikeAnew();
        }
        finally
        {
            await PutBackAsync();
        }

        EditingTests.AssertLikeAnew();
    }

    private static IContentService Contents => Engine.Get<IContentService>();

    private async Task<string> ChangeAsync(Random random, int number)
    {
        switch (random.Next(13))
        {
            case 0 or 1 or 2:
                IContent made = random.Next(3) == 0
                    ? LinkedContent.Make($"Linkit {number}", [.. _activities.TakeLast(2), .. _parents.Take(4).Select(Kuje.Umbraco.Schema.Content.ContentKey.OfNode)])
                    : Editor.Copy(random.Next(2) == 0 ? "kuje-uusimaa/activities/avoin-taidehuone" : "kymenlaakso/activities/voimaryhma", $"Toiminta {number}", _parents[random.Next(2)]);
                _activities.Add(made.Key);
                if (random.Next(4) > 0)
                    Contents.Publish(made, Some(random));
                return $"made {made.Name}";
            case 3 or 4 when _activities.Count > 0:
                IContent changed = Any(random);
                if (changed.Trashed)
                    return "left what is in the bin";
                changed.SetCultureName($"Renamed {number}", Editor.Cultures[random.Next(3)]);
                changed.SetValue("municipality", Editor.Udi(_terms[5 + random.Next(2)]));
                changed.SetValue("artForms", string.Join(',', _terms.Take(random.Next(3)).Select(Editor.Udi)));
                changed.SetValue("kaikukortti", random.Next(2));
                Contents.Save(changed);
                if (random.Next(3) > 0)
                    Contents.Publish(changed, Some(random));
                return $"changed {changed.Name}";
            case 5 when _activities.Count > 0:
                IContent hidden = Any(random);
                Contents.Unpublish(hidden, random.Next(2) == 0 ? "*" : Editor.Cultures[1 + random.Next(2)]);
                return $"unpublished {hidden.Name}";
            case 6 when _activities.Count > 0:
                IContent trashed = Any(random);
                if (trashed.Trashed)
                    Contents.Move(trashed, Editor.Node(_parents[random.Next(2)]).Id);
                else
                    Contents.MoveToRecycleBin(trashed);
                return $"trashed or restored {trashed.Name}";
            case 7 when _activities.Count > 0:
                IContent moved = Any(random);
                if (!moved.Trashed)
                    Contents.Move(moved, Editor.Node(_parents[random.Next(2)]).Id);
                return $"moved {moved.Name}";
            case 8:
                IContent term = Editor.Node(_terms[random.Next(_terms.Length)]);
                string culture = Editor.Cultures[random.Next(3)];
                term.SetCultureName(term.GetPublishName(culture) + number, culture);
                Contents.Save(term);
                Contents.Publish(term, Editor.Cultures);
                return $"renamed {term.Name}";
            case 9:
                IContent parent = Editor.Node(_parents[random.Next(_parents.Length)]);
                if (parent.Published)
                    Contents.Unpublish(parent);
                else
                    Contents.PublishBranch(parent, PublishBranchFilter.All, Editor.Cultures);
                return $"(un)published {parent.Name}";
            case 10:
                IContent one = Editor.Node(_terms[random.Next(_terms.Length)]);
                if (one.Published)
                    Contents.Unpublish(one, random.Next(2) == 0 ? "*" : "en-US");
                else
                    Contents.Publish(one, Editor.Cultures);
                return $"(un)published {one.Name}";
            case 11:
                string hub = _parents[2 + random.Next(2)];
                (string Name, string Culture)[] domains = [($"{hub}.example.fi", "fi-FI"), ($"{hub}.example.fi/sv", "sv-FI"), ($"www.{hub}.example.fi/suomi", "fi-FI")];
                await DomainTests.AssignAsync(hub, domains[..random.Next(4)]);
                return $"assigned domains to {hub}";
            default:
                Contents.PublishBranch(Editor.Node(_parents[random.Next(2)]), PublishBranchFilter.Default, Editor.Cultures);
                return "published a branch";
        }
    }

    private IContent Any(Random random) => Editor.Node(_activities[random.Next(_activities.Count)]);

    private static string[] Some(Random random) => [.. Editor.Cultures.Where((_, i) => i == 0 || random.Next(2) == 0)];

    private async Task PutBackAsync()
    {
        foreach (string hub in _parents[2..4])
            await DomainTests.AssignAsync(hub);
        foreach (Guid key in _activities)
            Contents.Delete(Editor.Node(key));
        _activities.Clear();
        Contents.PublishBranch(Editor.Node("vocabulary"), PublishBranchFilter.All, Editor.Cultures);
        foreach (string term in _terms)
        {
            IContent content = Editor.Node(term);
            foreach ((string language, string name) in Kuje.Umbraco.Schema.Content.ContentLibrary.Nodes("Starter").Single(node => node.Path == term).Names)
                content.SetCultureName(name, Kuje.Umbraco.Schema.Content.ContentLanguage.Cultures[language]);
            Contents.Save(content);
            Contents.Publish(content, Editor.Cultures);
        }

        foreach (string hub in _parents[2..4])
            Contents.PublishBranch(Editor.Node(hub), PublishBranchFilter.All, Editor.Cultures);
    }
}
