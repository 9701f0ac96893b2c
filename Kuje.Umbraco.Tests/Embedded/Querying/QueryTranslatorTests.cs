using System.Linq.Expressions;
using Kuje.Umbraco.Embedded.Querying;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Kuje.Umbraco.Tests.Embedded.Querying;

public class QueryTranslatorTests
{
    private static readonly int[] Ids = [1, 2];

    [Test]
    public void Translate_NumbersParameters_FromTheOffset()
    {
        int parent = 7;

        SqlCondition condition = Translate(x => x.ParentId == parent && !x.Trashed, offset: 3);

        Assert.That(condition.Sql, Is.EqualTo("((n.parent_id IS @3) AND NOT (n.trashed = 1))"));
        Assert.That(condition.Args, Is.EqualTo(new object[] { 7 }));
    }

    [Test]
    public void Translate_MakesAPrefixOfAPathARange_SoThatAnIndexServesIt()
    {
        SqlCondition condition = Translate(x => x.Path.SqlStartsWith("-1,5,", TextColumnType.NVarchar));

        Assert.That(condition.Sql, Is.EqualTo("(n.path >= @0 AND n.path < @1)"));
        Assert.That(condition.Args, Is.EqualTo(new object[] { "-1,5,", "-1,5,\uFFFF" }));
    }

    [Test]
    public void Translate_EscapesWildcards()
    {
        SqlCondition condition = Translate(x => x.Name!.SqlContains("50%_a", TextColumnType.NVarchar));

        Assert.That(condition.Sql, Is.EqualTo(@"(n.name LIKE @0 ESCAPE '\')"));
        Assert.That(condition.Args, Is.EqualTo(new object[] { @"%50\%\_a%" }));
    }

    [Test]
    public void Translate_ReadsCollections_HoweverTheyAreAsked()
    {
        var list = new List<int> { 1, 2 };
        string[] expected = ["(n.id IN (SELECT value FROM json_each(@0)))"];

        Assert.That(new[] { Translate(x => Ids.Contains(x.Id)).Sql }, Is.EqualTo(expected));
        Assert.That(new[] { Translate(x => list.Contains(x.Id)).Sql }, Is.EqualTo(expected));
        Assert.That(new[] { Translate(x => Ids.SqlIn(x.Id)).Sql }, Is.EqualTo(expected));
        Assert.That(Translate(x => Ids.Contains(x.Id)).Args, Is.EqualTo(new object[] { "[1,2]" }));
    }

    [Test]
    public void Translate_KeepsWhereInAndAny()
    {
        IQuery<IUmbracoEntity> query = new EntityQuery<IUmbracoEntity>()
            .WhereIn(x => x.Id, Ids)
            .WhereNotIn(x => x.Key, new[] { Guid.Empty })
            .WhereAny([x => x.Level == 1, x => x.Level == 2]);

        SqlCondition condition = QueryTranslator.Translate(query, Column);

        Assert.That(condition.Sql, Is.EqualTo(
            "(n.id IN (SELECT value FROM json_each(@0))) AND (n.key NOT IN (SELECT value FROM json_each(@1))) AND ((n.level IS @2) OR (n.level IS @3))"));
    }

    [Test]
    public void Translate_SeesThroughConversions_OfGenericEntities()
    {
        SqlCondition condition = TranslateGeneric<IContent>(5);

        Assert.That(condition.Sql, Is.EqualTo("(n.parent_id IS @0)"));
    }

    [Test]
    public void Translate_Refuses_WhatTheStoreHasNoColumnFor() =>
        Assert.That(() => Translate(x => x.HasIdentity), Throws.TypeOf<NotSupportedException>().With.Message.Contains("HasIdentity"));

    [Test]
    public void Translate_IsTrue_WithoutAQuery() =>
        Assert.That(QueryTranslator.Translate<IContent>(null, Column).ToString(), Is.EqualTo("1"));

    private static SqlCondition TranslateGeneric<T>(int parent)
        where T : ITreeEntity =>
        QueryTranslator.Translate(new EntityQuery<T>().Where(x => x.ParentId == parent), Column);

    private static SqlCondition Translate(Expression<Func<IUmbracoEntity, bool>> predicate, int offset = 0) =>
        QueryTranslator.Translate(new EntityQuery<IUmbracoEntity>().Where(predicate), Column, offset);

    private static string? Column(string member) => Kuje.Umbraco.Embedded.Nodes.NodeStore.Column(member);
}
