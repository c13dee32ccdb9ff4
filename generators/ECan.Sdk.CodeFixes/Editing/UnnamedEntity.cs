using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
            || draft.Node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || Functions.Around(draft.Node) != Functions.Around(statement)
                && draft.Node.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>() is not null
        )
        {
            return null;
        }

        var name = Scope.FreeName(draft, statement.SpanStart, Camel(type.Name));
        var declared =
            creation is ImplicitObjectCreationExpressionSyntax
                ? type.ToMinimalDisplayString(draft.Model, statement.SpanStart)
                : "var";
        var changes = Insertion.Before(
            draft,
            statement,
            [$"{declared} {name} = {draft.Text.ToString(creation.Span)};"]
        );
        changes.Add(new(creation.Span, name));
        var named = await draft.WithAsync(changes, cancellationToken).ConfigureAwait(false);
        return named?.Saying(FixProperties.Entity, name);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
