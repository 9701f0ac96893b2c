using Kuje.Umbraco.Embedded.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Embedded.Relations;

public class RelationServiceTests : EngineFixture
{
    private IRelationService Relations => Engine.Get<IRelationService>();

    [Test]
    public void RelationTypes_AreUmbracos_InANewDatabase()
    {
        Dictionary<string, Guid> types = Relations.GetAllRelationTypes([]).ToDictionary(type => type.Alias, type => type.Key);

        Assert.That(types, Has.Count.EqualTo(6));
        foreach (IRelationType type in Relations.GetAllRelationTypes([]))
            Assert.That(type.Key, Is.EqualTo((type.Alias + "____" + type.Name).ToGuid()), type.Alias);
    }

    [Test]
    public void Relate_IsFoundFromBothEnds_AndOnlyOnce()
    {
        (int parent, int child) = (NewNode(), NewNode());
        IRelation first = Relations.Relate(parent, child, Constants.Conventions.RelationTypes.RelatedDocumentAlias);

        Assert.That(first.Id, Is.GreaterThan(0));
        Assert.That(Relations.GetByParentId(parent)!.Single().ChildId, Is.EqualTo(child));
        Assert.That(Relations.GetByChildId(child).Single().ParentId, Is.EqualTo(parent));
        Assert.That(Relations.AreRelated(parent, child, Constants.Conventions.RelationTypes.RelatedDocumentAlias), Is.True);
        Assert.That(Relations.AreRelated(child, parent), Is.False);
    }

    [Test]
    public void SaveBulk_LeavesOneRelation_WhenItIsSavedTwice()
    {
        (int parent, int child) = (NewNode(), NewNode());
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope();
        var repository = Engine.Get<IRelationRepository>();
        repository.SaveBulk([new ReadOnlyRelation(parent, child, 5), new ReadOnlyRelation(parent, child, 4)]);
        repository.SaveBulk([new ReadOnlyRelation(parent, child, 5)]);

        Assert.That(Relations.GetByParentId(parent)!.Count(), Is.EqualTo(2));
        repository.DeleteByParent(parent, Constants.Conventions.RelationTypes.RelatedMediaAlias);
        Assert.That(Relations.GetByParentId(parent)!.Single().RelationType.Alias, Is.EqualTo("umbDocument"));
        scope.Complete();
    }

    [Test]
    public async Task TrackedReferences_NameTheUser_OfWhatIsUsed()
    {
        (int user, int used) = (NewNode("A page"), NewNode("A picture"));
        Relations.Relate(user, used, Constants.Conventions.RelationTypes.RelatedDocumentAlias);
        Guid usedKey = Key(used);

        PagedModel<RelationItemModel> references = (await Engine.Get<ITrackedReferencesService>()
            .GetPagedRelationsForItemAsync(usedKey, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: true)).Result!;
        PagedModel<Guid> dependants = await Engine.Get<ITrackedReferencesService>()
            .GetPagedKeysWithDependentReferencesAsync(new HashSet<Guid> { usedKey }, Constants.ObjectTypes.Document, 0, 10);

        Assert.That(references.Total, Is.EqualTo(1));
        Assert.That(references.Items.Single().NodeName, Is.EqualTo("A page"));
        Assert.That(references.Items.Single().NodeType, Is.EqualTo("document"));
        Assert.That(dependants.Items, Is.EqualTo(new[] { usedKey }));
    }

    [Test]
    public void Relations_GoWithTheirNode()
    {
        (int parent, int child) = (NewNode(), NewNode());
        Relations.Relate(parent, child, Constants.Conventions.RelationTypes.RelatedDocumentAlias);
        using (ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
            Engine.Get<NodeStore>().Delete(child);

        Assert.That(Relations.GetByParentId(parent), Is.Empty);
    }

    private int NewNode(string name = "node")
    {
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return Engine.Get<NodeStore>().Insert(Guid.NewGuid(), Constants.ObjectTypes.Document, -1, name).Id;
    }

    private Guid Key(int id)
    {
        using ICoreScope scope = Engine.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return Engine.Get<NodeStore>().Get(id)!.Key;
    }
}
