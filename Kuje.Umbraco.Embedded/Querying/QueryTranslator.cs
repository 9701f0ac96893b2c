using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence;

namespace Kuje.Umbraco.Embedded.Querying;

/// <summary>Translates the conditions of a query to SQL.</summary>
internal static class QueryTranslator
{
    /// <param name="query">A query made by the scope provider, or null for none.</param>
    /// <param name="column">The SQL expression of a member of the entity (by name, <c>"ContentType.Alias"</c> for a path); null where it has none.</param>
    /// <param name="offset">The number of the first parameter.</param>
    /// <exception cref="NotSupportedException">A condition uses what the store has no column or SQL for.</exception>
    public static SqlCondition Translate<T>(IQuery<T>? query, Func<string, string?> column, int offset = 0)
    {
        if (query is null)
            return new SqlCondition(string.Empty, []);
        var args = new List<object?>();
        var writer = new Writer(column, args, offset);
        var parts = ((EntityQuery<T>)query).Conditions.Select(writer.Condition).ToList();
        return new SqlCondition(string.Join(" AND ", parts), args);
    }

    private sealed class Writer(Func<string, string?> column, List<object?> args, int offset)
    {
        public string Condition(QueryCondition condition) => condition switch
        {
            PredicateCondition predicate => Boolean(predicate.Predicate.Body),
            MembershipCondition member => Membership(Operand(member.Selector.Body), member.Values, member.Negated),
            AnyCondition { Predicates.Count: 0 } => "1",
            AnyCondition any => "(" + string.Join(" OR ", any.Predicates.Select(p => Boolean(p.Body))) + ")",
            _ => throw Unsupported(condition.ToString()),
        };

        /// <summary>An expression in a place that wants true or false.</summary>
        private string Boolean(Expression expression)
        {
            expression = StripConversions(expression);
            switch (expression)
            {
                case BinaryExpression { NodeType: ExpressionType.AndAlso } and:
                    return $"({Boolean(and.Left)} AND {Boolean(and.Right)})";
                case BinaryExpression { NodeType: ExpressionType.OrElse } or:
                    return $"({Boolean(or.Left)} OR {Boolean(or.Right)})";
                case UnaryExpression { NodeType: ExpressionType.Not } not:
                    return $"NOT {Boolean(not.Operand)}";
                case BinaryExpression comparison:
                    return Comparison(comparison);
                case MethodCallExpression call when DependsOnEntity(call):
                    return Call(call);
                case MemberExpression { Member.Name: nameof(Nullable<int>.HasValue) } hasValue when DependsOnEntity(hasValue):
                    return $"({Operand(hasValue.Expression!)} IS NOT NULL)";
                default:
                    return DependsOnEntity(expression) ? $"({Operand(expression)} = 1)" : (bool)Evaluate(expression)! ? "1" : "0";
            }
        }

        private string Comparison(BinaryExpression comparison)
        {
            string sign = comparison.NodeType switch
            {
                ExpressionType.Equal => "IS",
                ExpressionType.NotEqual => "IS NOT",
                ExpressionType.LessThan => "<",
                ExpressionType.LessThanOrEqual => "<=",
                ExpressionType.GreaterThan => ">",
                ExpressionType.GreaterThanOrEqual => ">=",
                _ => throw Unsupported(comparison.ToString()),
            };
            return $"({Operand(comparison.Left)} {sign} {Operand(comparison.Right)})";
        }

        private string Call(MethodCallExpression call)
        {
            Expression? target = call.Object ?? call.Arguments[0];
            switch (call.Method.Name)
            {
                case nameof(SqlExpressionExtensions.SqlStartsWith) or nameof(string.StartsWith) or "InvariantStartsWith":
                    return StartsWith(Operand(target), (string)Evaluate(Argument(call, 0))!);
                case nameof(SqlExpressionExtensions.SqlEndsWith) or nameof(string.EndsWith) or "InvariantEndsWith":
                    return Like(Operand(target), "%" + Escape(Evaluate(Argument(call, 0))));
                case nameof(SqlExpressionExtensions.SqlContains) or "InvariantContains":
                    return Like(Operand(target), "%" + Escape(Evaluate(Argument(call, 0))) + "%");
                case nameof(SqlExpressionExtensions.SqlWildcard):
                    return Like(Operand(target), Escape(Evaluate(Argument(call, 0))).Replace('*', '%'));
                case nameof(SqlExpressionExtensions.SqlEquals) or "InvariantEquals":
                    return $"({Operand(target)} = {Parameter(Evaluate(Argument(call, 0)))} COLLATE NOCASE)";
                case nameof(Equals):
                    return $"({Operand(target)} IS {Operand(Argument(call, 0))})";
                case nameof(SqlExpressionExtensions.SqlNullableEquals):
                    return $"(COALESCE({Operand(target)}, {Operand(call.Arguments[2])}) = COALESCE({Operand(call.Arguments[1])}, {Operand(call.Arguments[2])}))";
                case nameof(Enumerable.Contains) or nameof(SqlExpressionExtensions.SqlIn):
                    return Contains(call, target);
                default:
                    throw Unsupported(call.ToString());
            }
        }

        private string Contains(MethodCallExpression call, Expression target)
        {
            if (call.Method.DeclaringType == typeof(string))
                return Like(Operand(target), "%" + Escape(Evaluate(call.Arguments[0])) + "%");
            object? values = Evaluate(UnwrapSpan(target));
            return Membership(Operand(Argument(call, 0)), [.. ((IEnumerable)values!).Cast<object?>()], negated: false);
        }

        private static Expression Argument(MethodCallExpression call, int index) => call.Arguments[call.Object is null ? index + 1 : index];

        private string Membership(string operand, IReadOnlyList<object?> values, bool negated) =>
            $"({operand} {(negated ? "NOT IN" : "IN")} (SELECT value FROM json_each({Parameter(SqliteSession.Json(values))})))";

        /// <summary>A prefix as a range, which an index serves; the columns that prefixes are asked of hold plain text.</summary>
        private string StartsWith(string operand, string prefix) =>
            operand.EndsWith("path", StringComparison.Ordinal)
                ? $"({operand} >= {Parameter(prefix)} AND {operand} < {Parameter(prefix + '\uFFFF')})"
                : Like(operand, Escape(prefix) + "%");

        private string Like(string operand, string pattern) => $"({operand} LIKE {Parameter(pattern)} ESCAPE '\\')";

        private static string Escape(object? text) =>
            ((string?)text ?? string.Empty).Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

        private string Operand(Expression expression)
        {
            expression = StripConversions(expression);
            if (!DependsOnEntity(expression))
                return Parameter(Evaluate(expression));
            if (expression is MemberExpression { Member.Name: nameof(Nullable<int>.Value), Expression: { } nullable }
                && Nullable.GetUnderlyingType(nullable.Type) is not null)
            {
                return Operand(nullable);
            }

            if (expression is MethodCallExpression { Method.Name: "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant", Object: { } text } call)
                return $"{(call.Method.Name.Contains("Upper", StringComparison.Ordinal) ? "UPPER" : "LOWER")}({Operand(text)})";
            return MemberPath(expression) is { } path && column(path) is { } sql ? sql : throw Unsupported(expression.ToString());
        }

        private string Parameter(object? value)
        {
            args.Add(value);
            return "@" + (offset + args.Count - 1);
        }
    }

    private static string? MemberPath(Expression expression) => StripConversions(expression) switch
    {
        MemberExpression { Expression: ParameterExpression } member => member.Member.Name,
        MemberExpression { Expression: { } inner } member when MemberPath(inner) is { } path => $"{path}.{member.Member.Name}",
        MemberExpression { Expression: { } inner } member when StripConversions(inner) is ParameterExpression => member.Member.Name,
        _ => null,
    };

    private static Expression StripConversions(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } unary)
            expression = unary.Operand;
        return expression;
    }

    /// <summary>C# may see an array's Contains as a span's: the array is inside an implicit conversion.</summary>
    private static Expression UnwrapSpan(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: "op_Implicit" } call => call.Arguments[0],
        _ => StripConversions(expression),
    };

    private static bool DependsOnEntity(Expression expression)
    {
        var finder = new ParameterFinder();
        finder.Visit(expression);
        return finder.Found;
    }

    /// <summary>Closures and constants are read directly; anything else is compiled.</summary>
    private static object? Evaluate(Expression expression)
    {
        switch (StripConversions(expression))
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return field.GetValue(member.Expression is null ? null : Evaluate(member.Expression));
            case MemberExpression { Member: PropertyInfo property } member when member.Expression is null || !member.Expression.Type.IsValueType:
                return property.GetValue(member.Expression is null ? null : Evaluate(member.Expression));
            default:
                return Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke();
        }
    }

    private static NotSupportedException Unsupported(string? what) => new($"The store has no SQL for the condition: {what}");

    private sealed class ParameterFinder : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found = true;
            return node;
        }
    }
}
