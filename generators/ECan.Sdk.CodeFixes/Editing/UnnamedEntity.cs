using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Finds or gives a name for an entity that the save returns, or that is made in the very call.</summary>
internal static class UnnamedEntity
{
    /// <summary>The same document if the entity has a name, or if there is nothing to name.</summary>
    public static async Task<Draft> NameAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (
            draft.Finding[FixProperties.Entity] is not null
            || draft.Finding[FixProperties.EntityType] is not { } typeName
            || draft.Model.Compilation.GetTypeByMetadataName(typeName) is not { } type
        )
        {
            return draft;
        }

        return Returned(draft, type) is { } name
            ? draft.Saying(FixProperties.Entity, name)
            : await NameMadeAsync(draft, type, cancellationToken).ConfigureAwait(false) ?? draft;
    }

    // var skill = await skills.CreateAsync(…);
    private static string? Returned(Draft draft, INamedTypeSymbol type)
    {
        var value = draft.Node;
        while (
            value.Parent
                is AwaitExpressionSyntax
                    or ParenthesizedExpressionSyntax
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }
            || value.Parent
                is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax configure }
                && configure == value
        )
        {
            value = value.Parent;
        }

        return
            value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && draft.Model.GetDeclaredSymbol(declarator) is ILocalSymbol local
            && SymbolEqualityComparer.Default.Equals(local.Type, type)
            ? declarator.Identifier.ValueText
            : null;
    }

    private static async Task<Draft?> NameMadeAsync(
        Draft draft,
        INamedTypeSymbol type,
        CancellationToken cancellationToken
    )
    {
        if (
            draft.Node is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
            || arguments
                .Select(argument => argument.Expression)
                .OfType<BaseObjectCreationExpressionSyntax>()
                .FirstOrDefault(made =>
                    SymbolEqualityComparer.Default.Equals(draft.Model.GetTypeInfo(made).Type, type)
                )
                is not { } creation
        )
        {
            return null;
        }

        var name = Scope.FreeName(draft, creation.SpanStart, Camel(type.Name));
        var declared =
            creation is ImplicitObjectCreationExpressionSyntax
                ? type.ToMinimalDisplayString(draft.Model, creation.SpanStart)
                : "var";
        if (
            Declare(draft, $"{declared} {name} = {draft.Text.ToString(creation.Span)};")
            is not { } changes
        )
        {
            return null;
        }

        changes.Add(new(creation.Span, name));
        var named = await draft.WithAsync(changes, cancellationToken).ConfigureAwait(false);
        return named?.Saying(FixProperties.Entity, name);
    }

    // In the function that makes it: before the statement, or in a block where the body was an expression. A loop would have to make one each time.
    private static List<TextChange>? Declare(Draft draft, string declaration)
    {
        if (
            Functions.Around(draft.Node) is { } function
            && ExpressionBodies.Of(function) is not null
        )
        {
            return Functions.Symbol(function, draft.Model) is { } symbol
                ? ExpressionBodies.Open(
                    draft,
                    function,
                    declaration
                        + draft.Layout.NewLine
                        + draft.Layout.DeeperThan(draft.Layout.IndentAt(function.SpanStart))
                        + (ExpressionBodies.IsResult(function, symbol) ? "return " : ""),
                    []
                )
                : null;
        }

        return
            draft.Node.FirstAncestorOrSelf<StatementSyntax>()
                is (
                        ExpressionStatementSyntax
                        or LocalDeclarationStatementSyntax
                        or ReturnStatementSyntax
                        or IfStatementSyntax
                    )
                    and var statement
            ? Insertion.Before(draft, statement, [declaration])
            : null;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
