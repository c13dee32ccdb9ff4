using System.Globalization;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Conditions in a canonical form, so that a path that took one branch of <c>a != null</c> knows <c>a is null</c>.</summary>
internal static class Conditions
{
    private const int MaxDepth = 8;

    /// <summary>What a condition asks, and whether it asks for the opposite; null if it cannot be compared with another.</summary>
    public static (ValueKey Key, bool Negated)? Of(IOperation condition, Values values)
    {
        var negated = false;
        var current = condition.WithoutConversions();
        while (true)
        {
            switch (current)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    negated = !negated;
                    current = not.Operand.WithoutConversions();
                    continue;
                case IBinaryOperation
                {
                    OperatorKind: BinaryOperatorKind.NotEquals or BinaryOperatorKind.Equals
                } equality when IsNull(equality.RightOperand) || IsNull(equality.LeftOperand):
                    return NullTest(
                        IsNull(equality.RightOperand)
                            ? equality.LeftOperand
                            : equality.RightOperand,
                        negated ^ (equality.OperatorKind is BinaryOperatorKind.NotEquals),
                        values
                    );
                case IIsNullOperation test:
                    return NullTest(test.Operand, negated, values);
                case IIsPatternOperation { Pattern: INegatedPatternOperation inner } pattern
                    when IsNullPattern(inner.Pattern):
                    return NullTest(pattern.Value, !negated, values);
                case IIsPatternOperation pattern when IsNullPattern(pattern.Pattern):
                    return NullTest(pattern.Value, negated, values);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } different:
                    return
                        Text(different.LeftOperand, values, 0) is { } left
                        && Text(different.RightOperand, values, 0) is { } right
                        ? (
                            ValueKey.OfCondition($"({left} {BinaryOperatorKind.Equals} {right})"),
                            !negated
                        )
                        : null;
                default:
                    return ValueKey.Of(current) is { Symbol: not null } variable
                            ? (variable, negated)
                        : Text(current, values, 0) is { } text
                            ? (ValueKey.OfCondition(text), negated)
                        : null;
            }
        }
    }

    /// <summary>How a variable or member stands in a canonical text.</summary>
    public static string Mention(ISymbol symbol) => "«" + symbol.Name + "»";

    private static (ValueKey, bool)? NullTest(IOperation operand, bool negated, Values values) =>
        Text(operand, values, 0) is { } text
            ? (ValueKey.OfCondition($"null({text})"), negated)
            : null;

    public static bool IsNull(IOperation operation) =>
        operation.WithoutConversions()
            is { ConstantValue: { HasValue: true, Value: null } }
                or IDefaultValueOperation { Type.IsReferenceType: true };

    private static bool IsNullPattern(IPatternOperation pattern) =>
        pattern is IConstantPatternOperation { Value: { } value } && IsNull(value);

    private static string? Text(IOperation operation, Values values, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        var current = operation.WithoutAwait();
        if (current.ConstantValue.HasValue)
        {
            return Convert.ToString(current.ConstantValue.Value, CultureInfo.InvariantCulture)
                ?? "null";
        }

        switch (current)
        {
            case IFlowCaptureReferenceOperation capture:
                return values.OnlyValue(capture) is { } only ? Text(only, values, depth + 1) : null;
            case ILocalReferenceOperation local:
                return Mention(local.Local);
            case IParameterReferenceOperation parameter:
                return Mention(parameter.Parameter);
            case IInstanceReferenceOperation:
                return "this";
            case IMemberReferenceOperation member
            and (IFieldReferenceOperation or IPropertyReferenceOperation):
                var owner = member.Instance is null ? "" : Text(member.Instance, values, depth + 1);
                return owner is null ? null : $"{owner}.{Mention(member.Member)}";
            case IBinaryOperation binary:
                return
                    Text(binary.LeftOperand, values, depth + 1) is { } left
                    && Text(binary.RightOperand, values, depth + 1) is { } right
                    ? $"({left} {binary.OperatorKind} {right})"
                    : null;
            case IIsPatternOperation pattern:
                return Text(pattern.Value, values, depth + 1) is { } value
                    ? $"({value} is {pattern.Pattern.Syntax})"
                    : null;
            case IInvocationOperation
            {
                TargetMethod.Name: not ("MoveNext" or "MoveNextAsync" or "Read" or "ReadAsync")
            } call:
                var parts = new List<string>();
                foreach (var child in call.ChildOperations)
                {
                    if (Text(child, values, depth + 1) is not { } part)
                    {
                        return null;
                    }

                    parts.Add(part);
                }

                return $"{call.TargetMethod.Name}({string.Join(",", parts)})";
            default:
                return null;
        }
    }
}
