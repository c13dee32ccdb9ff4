using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Gives a name to an entity that is made in the very call that saves it, so that it can be synced too.</summary>
internal static class InlineEntity
{
    /// <summary>Null if the call makes none.</summary>
    public static async Task<Draft?> NameAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (
            draft.Finding[FixProperties.EntityType] is not { } typeName
            || draft.Model.Compilation.GetTypeByMetadataName(typeName) is not { } type
            || draft.Node
                is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
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
