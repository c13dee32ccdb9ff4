using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Finds text that stands in the code: constants, and what is set once to a literal.</summary>
internal static class FixedText
{
    /// <summary>The text if the value is one that stands in the code, directly or as one of two choices; null if not.</summary>
    public static string? Of(IOperation? value)
    {
        switch (value?.Bare())
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                return text;
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value) ?? Of(coalesce.WhenNull);
            case IConditionalOperation conditional:
                return Of(conditional.WhenTrue) ?? Of(conditional.WhenFalse);
            case ILocalReferenceOperation local:
                return Values.OnlyValue(local) is { } only ? OfSetOnce(only) : null;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }:
                return Initial(field);
            case IPropertyReferenceOperation { Property: { SetMethod: null } property }:
                return Initial(property);
            default:
                return null;
        }
    }

    // A local that is set to another local is not followed further: that could go round.
    private static string? OfSetOnce(IOperation value) =>
        value.Bare() is ILocalReferenceOperation ? null : Of(value);

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
