using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Finds text that stands in the code: constants, and what is set once to a literal.</summary>
internal static class FixedText
{
    /// <summary>Deeper choices than a person writes are not followed.</summary>
    private const int MaxDepth = 20;

    /// <summary>The text if the value is one that stands in the code, directly or as one of two choices; null if not.</summary>
    public static string? Of(IOperation? value, CancellationToken token) =>
        Of(value, followLocals: true, MaxDepth, token);

    // What a local is set to is not followed to another local, nor to itself in code that is not finished: that could go round.
    private static string? Of(
        IOperation? value,
        bool followLocals,
        int depth,
        CancellationToken token
    )
    {
        if (depth == 0)
        {
            return null;
        }

        switch (value?.Bare())
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                return text;
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, followLocals, depth - 1, token)
                    ?? Of(coalesce.WhenNull, followLocals, depth - 1, token);
            case IConditionalOperation conditional:
                return Of(conditional.WhenTrue, followLocals, depth - 1, token)
                    ?? Of(conditional.WhenFalse, followLocals, depth - 1, token);
            case ILocalReferenceOperation local when followLocals:
                return Of(
                    Locals.Around(local, token).OnlyValue(local.Local),
                    followLocals: false,
                    depth - 1,
                    token
                );
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }:
                return Initial(field);
            case IPropertyReferenceOperation { Property: { SetMethod: null } property }:
                return Initial(property);
            default:
                return null;
        }
    }

    // Syntax is enough, and all there is: the member may stand in another file.
    private static string? Initial(ISymbol member) =>
        member
            .DeclaringSyntaxReferences.Select(reference =>
                reference.GetSyntax() switch
                {
                    VariableDeclaratorSyntax { Initializer.Value: var value } => value,
                    PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
                    PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                    _ => null,
                }
            )
            .Select(value =>
                value is LiteralExpressionSyntax literal
                && literal.IsKind(SyntaxKind.StringLiteralExpression)
                    ? literal.Token.ValueText
                    : null
            )
            .FirstOrDefault(text => text is not null);
}
