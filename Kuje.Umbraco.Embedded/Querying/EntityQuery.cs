using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Kuje.Umbraco.Embedded.Querying;

/// <summary>A query as Core's services build it: conditions kept as expressions, translated to SQL where they are run.</summary>
internal sealed class EntityQuery<T> : IQuery<T>
{
    private readonly List<QueryCondition> _conditions = [];

    /// <summary>All of them must hold.</summary>
    public IReadOnlyList<QueryCondition> Conditions => _conditions;

    public IQuery<T> Where(Expression<Func<T, bool>>? predicate)
    {
        if (predicate is not null)
            _conditions.Add(new PredicateCondition(predicate));
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>>? fieldSelector, IEnumerable? values) => WhereIn(fieldSelector, values, negated: false);

    public IQuery<T> WhereNotIn(Expression<Func<T, object>>? fieldSelector, IEnumerable? values) => WhereIn(fieldSelector, values, negated: true);

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>>? predicates)
    {
        if (predicates is not null)
            _conditions.Add(new AnyCondition([.. predicates]));
        return this;
    }

    /// <summary>The conditions as SQL, with columns named like the members of <typeparamref name="T"/>.</summary>
    public IEnumerable<Tuple<string, object[]>> GetWhereClauses()
    {
        SqlCondition condition = QueryTranslator.Translate(this, member => member);
        return condition.IsEmpty ? [] : [Tuple.Create(condition.Sql, condition.Args.Select(a => a!).ToArray())];
    }

    private EntityQuery<T> WhereIn(Expression<Func<T, object>>? selector, IEnumerable? values, bool negated)
    {
        if (selector is not null && values is not null)
            _conditions.Add(new MembershipCondition(selector, [.. values.Cast<object?>()], negated));
        return this;
    }
}
