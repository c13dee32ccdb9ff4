using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>What a save says of whether it worked: a flag, the number of rows, or null.</summary>
internal static class Outcome
{
    /// <summary>What a condition is when the save has been done; null where it does not say.</summary>
    public static bool? ValueOf(ExpressionSyntax condition, SyntaxNode save) =>
        ValueOf(condition, node => node == save);

    /// <summary>The same of a variable that keeps what the save said.</summary>
    public static bool? ValueOf(ExpressionSyntax condition, string name, SemanticModel model) =>
        ValueOf(
            condition,
            node =>
                node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name,
            member =>
                model.GetSymbolInfo(member).Symbol is IPropertySymbol property
                    ? Outcomes.Of(property) switch
                    {
                        Known.True => true,
                        Known.False => false,
                        _ => null,
                    }
                    : null
        );

    /// <summary>The question whether the save worked, asked of what it gave; empty if nothing has to be asked, null if it cannot be told.</summary>
    /// <param name="draft">The document.</param>
    /// <param name="save">The save.</param>
    /// <param name="value">The expression that holds it.</param>
    /// <param name="name">What the value of the expression is called.</param>
    public static string? Question(
        Draft draft,
        SyntaxNode save,
        ExpressionSyntax value,
        string name
    ) =>
        IsPlain(value, save)
            ? TypeOf(draft, save)?.SpecialType switch
            {
                SpecialType.System_Boolean => name,
                SpecialType.System_Int32 or SpecialType.System_Int64 when CountsRows(draft, save) =>
                    name + " > 0",
                _ => "",
            }
            : ValueOf(value, save) switch
            {
                true => name,
                false => "!" + name,
                null => TypeOf(draft, save)?.SpecialType
                    is SpecialType.System_Boolean
                        or SpecialType.System_Int32
                        or SpecialType.System_Int64
                    ? null
                    : "",
            };

    /// <summary>Whether the expression is nothing but the save, awaited or not.</summary>
    public static bool IsPlain(ExpressionSyntax value, SyntaxNode save) =>
        value == save
        || value switch
        {
            ParenthesizedExpressionSyntax inner => IsPlain(inner.Expression, save),
            AwaitExpressionSyntax awaited => IsPlain(awaited.Expression, save),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "ConfigureAwait",
                    Expression: var task
                }
            } => IsPlain(task, save),
            _ => false,
        };

    /// <summary>What the save gives, without the task around it.</summary>
    public static ITypeSymbol? TypeOf(Draft draft, SyntaxNode save) =>
        draft.Model.GetTypeInfo(save).Type.Unwrapped();

    // What an insert gives may be a key, and what EF Core wrote need not be told again.
    private static bool CountsRows(Draft draft, SyntaxNode save) =>
        draft.Finding[FixProperties.SaidOperation] is "Update" or "Delete"
        && save is InvocationExpressionSyntax call
        && Calls.NameOf(call) is not ("SaveChanges" or "SaveChangesAsync");

    private static bool? ValueOf(
        ExpressionSyntax condition,
        Func<SyntaxNode, bool> isSave,
        Func<MemberAccessExpressionSyntax, bool?>? ofMember = null
    )
    {
        return Of(condition);

        bool? Of(ExpressionSyntax expression) =>
            expression switch
            {
                _ when isSave(expression) => true,
                ParenthesizedExpressionSyntax inner => Of(inner.Expression),
                AwaitExpressionSyntax awaited => Of(awaited.Expression),
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
                    !Of(not.Operand),
                BinaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.GreaterThanExpression,
                    Right: LiteralExpressionSyntax { Token.Value: 0 }
                } rows => Of(rows.Left),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unlike
                    when IsNothing(unlike.Right) => Of(unlike.Left),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } like
                    when IsNothing(like.Right) => !Of(like.Left),
                IsPatternExpressionSyntax pattern => IsSomething(pattern.Pattern) switch
                {
                    true => Of(pattern.Expression),
                    false => !Of(pattern.Expression),
                    null => null,
                },
                InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "ConfigureAwait",
                        Expression: var task
                    }
                } => Of(task),
                MemberAccessExpressionSyntax member
                    when ofMember is not null && isSave(member.Expression) => ofMember(member),
                _ => null,
            };
    }

    private static bool IsNothing(ExpressionSyntax expression) =>
        expression
            is LiteralExpressionSyntax { Token.Value: 0 or false }
                or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression };

    private static bool? IsSomething(PatternSyntax pattern) =>
        pattern switch
        {
            ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: true } } =>
                true,
            ConstantPatternSyntax constant when IsNothing(constant.Expression) => false,
            RelationalPatternSyntax
            {
                OperatorToken.RawKind: (int)SyntaxKind.GreaterThanToken,
                Expression: LiteralExpressionSyntax { Token.Value: 0 }
            } => true,
            RecursivePatternSyntax
            {
                Type: null,
                PositionalPatternClause: null,
                PropertyPatternClause: null or { Subpatterns.Count: 0 }
            } => true,
            UnaryPatternSyntax not => !IsSomething(not.Pattern),
            ParenthesizedPatternSyntax inner => IsSomething(inner.Pattern),
            _ => null,
        };
}
