using System.Linq.Expressions;

namespace Kuje.Umbraco.Embedded.Querying;

/// <summary>One condition of a query.</summary>
internal abstract record QueryCondition;

internal sealed record PredicateCondition(LambdaExpression Predicate) : QueryCondition;

internal sealed record MembershipCondition(LambdaExpression Selector, IReadOnlyList<object?> Values, bool Negated) : QueryCondition;

internal sealed record AnyCondition(IReadOnlyList<LambdaExpression> Predicates) : QueryCondition;
