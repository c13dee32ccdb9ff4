using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Comparisons of what is known of two values.</summary>
internal static class Comparisons
{
    /// <param name="kind">The comparison.</param>
    /// <param name="left">What is known of the left side.</param>
    /// <param name="leftNumber">Its number, if it is a constant.</param>
    /// <param name="right">What is known of the right side.</param>
    /// <param name="rightNumber">Its number, if it is a constant.</param>
    public static Known Compare(
        BinaryOperatorKind kind,
        Known left,
        int? leftNumber,
        Known right,
        int? rightNumber
    )
    {
        if (left is Known.True or Known.False && right is Known.True or Known.False)
        {
            return kind switch
            {
                BinaryOperatorKind.Equals => Of(left == right),
                BinaryOperatorKind.NotEquals => Of(left != right),
                _ => Known.Nothing,
            };
        }

        var answer =
            IsNumber(left) && rightNumber is { } number ? Number(kind, left, number)
            : IsNumber(right) && leftNumber is { } other ? Number(Swapped(kind), right, other)
            : left is Known.Zero && right is Known.Positive ? Number(Swapped(kind), right, 0)
            : Known.Nothing;
        if (answer is not Known.Nothing)
        {
            return answer;
        }

        return DependsOnSave(left) || DependsOnSave(right) ? Known.Open : Known.Nothing;
    }

    // A positive number, or the rows of a save, which are one unless more was saved.
    private static Known Number(BinaryOperatorKind kind, Known known, int number) =>
        (kind, number) switch
        {
            (BinaryOperatorKind.Equals, <= 0) => Of(known is Known.Zero && number == 0),
            (BinaryOperatorKind.NotEquals, <= 0) => Of(known is not Known.Zero || number != 0),
            (BinaryOperatorKind.Equals, 1) when known is Known.Rows => Known.True,
            (BinaryOperatorKind.NotEquals, 1) when known is Known.Rows => Known.False,
            (BinaryOperatorKind.GreaterThan, <= 0) => Of(known is not Known.Zero || number < 0),
            (BinaryOperatorKind.GreaterThanOrEqual, <= 1) => Of(
                known is not Known.Zero || number <= 0
            ),
            (BinaryOperatorKind.LessThan, <= 1) => Of(known is Known.Zero && number == 1),
            (BinaryOperatorKind.LessThanOrEqual, <= 0) => Of(known is Known.Zero && number == 0),
            _ => Known.Nothing,
        };

    private static BinaryOperatorKind Swapped(BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
            BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
            BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
            BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
            _ => kind,
        };

    private static bool IsNumber(Known known) =>
        known is Known.Zero or Known.Positive or Known.Rows;

    private static bool DependsOnSave(Known known) =>
        known is Known.Open or Known.Outcome or Known.Rows;

    private static Known Of(bool answer) => answer ? Known.True : Known.False;
}
