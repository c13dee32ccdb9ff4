using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>What can be named at a place.</summary>
internal static class Scope
{
    /// <summary>The values at hand, the nearest first: parameters and locals, fields, properties, parameters of the primary constructor.</summary>
    public static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> Values(Draft draft, int position)
    {
        var isStatic = IsStatic(draft, position);
        var unassigned = Unassigned(draft, position);
        return draft
            .Model.LookupSymbols(position)
            .Where(symbol =>
                IsReadable(symbol, position)
                && !(isStatic && IsOfInstance(symbol))
                && !unassigned(symbol)
            )
            .Select(symbol => (symbol, TypeOf(symbol)!))
            .Where(pair => pair.Item2 is not null)
            .OrderBy(pair => Distance(pair.symbol))
            .ThenByDescending(pair => FunctionOf(pair.symbol));
    }

    /// <summary>Whether a value may be null at a place, after all that was asked of it before.</summary>
    public static bool MayBeNull(Draft draft, int position, ISymbol symbol) =>
        draft
            .Model.GetSpeculativeTypeInfo(
                position,
                SyntaxFactory.IdentifierName(symbol.Name),
                SpeculativeBindingOption.BindAsExpression
            )
            .Nullability.FlowState switch
        {
            NullableFlowState.MaybeNull => true,
            NullableFlowState.NotNull => false,
            _ => TypeOf(symbol)?.NullableAnnotation is NullableAnnotation.Annotated,
        };

    /// <summary>The name, or the name with a number that nothing at the place has.</summary>
    public static string FreeName(Draft draft, int position, string wanted)
    {
        var function =
            draft.Root.FindToken(position).Parent is { } node
            && Functions.Around(node) is { } around
                ? around
                : draft.Root;
        var taken = new HashSet<string>(
            function
                .DescendantTokens()
                .Select(token => token.ValueText)
                .Concat(draft.Model.LookupSymbols(position).Select(symbol => symbol.Name)),
            StringComparer.Ordinal
        );
        var name = wanted;
        for (var number = 2; taken.Contains(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    public static bool IsManager(ITypeSymbol type) => Is(type) || type.AllInterfaces.Any(Is);

    private static bool Is(ITypeSymbol type) =>
        type is { Name: "IOfflineSyncManager", ContainingNamespace: var space }
        && space.ToDisplayString() == "ECan.Sdk";

    private static bool IsReadable(ISymbol symbol, int position) =>
        symbol switch
        {
            ILocalSymbol local => local.Locations is [{ SourceSpan.End: var end }, ..]
                && end <= position,
            IPropertySymbol property => property is { GetMethod: not null, IsIndexer: false },
            _ => true,
        };

    // A local that has no value on some path cannot be read.
    private static Func<ISymbol, bool> Unassigned(Draft draft, int position)
    {
        var place = draft.Root.FindToken(position).Parent?.FirstAncestorOrSelf<StatementSyntax>();
        var flow = place is null or LocalFunctionStatementSyntax
            ? null
            : draft.Model.AnalyzeDataFlow(place);
        return symbol =>
            symbol is ILocalSymbol { IsConst: false }
            && flow is { Succeeded: true }
            && !flow.DefinitelyAssignedOnEntry.Contains(symbol);
    }

    // Of two parameters, that of the inner function is nearer.
    private static int FunctionOf(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol.Locations: [{ IsInSource: true } place, ..] }
            ? place.SourceSpan.Start
            : 0;

    private static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol { CanBeReferencedByName: true } field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };

    private static int Distance(ISymbol symbol) =>
        symbol switch
        {
            IParameterSymbol parameter when !IsPrimary(parameter) => 0,
            ILocalSymbol => 1,
            IFieldSymbol => 2,
            IPropertySymbol => 3,
            _ => 4,
        };

    private static bool IsOfInstance(ISymbol symbol) =>
        symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false }
        || (symbol is IParameterSymbol parameter && IsPrimary(parameter));

    private static bool IsPrimary(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && parameter.DeclaringSyntaxReferences is [{ } reference, ..]
        && reference.GetSyntax().Parent?.Parent is TypeDeclarationSyntax;

    private static bool IsStatic(Draft draft, int position) =>
        draft
            .Root.FindToken(position)
            .Parent?.AncestorsAndSelf()
            .Any(node =>
                node switch
                {
                    MemberDeclarationSyntax and not BaseTypeDeclarationSyntax => node
                        is BaseMethodDeclarationSyntax { Modifiers: var modifiers }
                        && modifiers.Any(IsStaticKeyword),
                    LocalFunctionStatementSyntax local => local.Modifiers.Any(IsStaticKeyword),
                    AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(
                        IsStaticKeyword
                    ),
                    _ => false,
                }
            )
        ?? false;

    private static bool IsStaticKeyword(SyntaxToken token) => token.ValueText == "static";
}
