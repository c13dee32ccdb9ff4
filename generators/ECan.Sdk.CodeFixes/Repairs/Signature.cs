using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>What other code can see of a member: a method's return type, and the parameters of what makes an object.</summary>
/// <param name="Name">What code that uses it has to write.</param>
/// <param name="Type">The type that it is a member of.</param>
/// <param name="MakesObjects">Whether it is a constructor.</param>
/// <param name="Symbol">The member.</param>
internal sealed record Signature(string Name, string Type, bool MakesObjects, ISymbol Symbol)
{
    /// <summary>Those that an edit changes.</summary>
    public static IReadOnlyList<Signature> Changed(Draft before, Draft after)
    {
        var left = new HashSet<string>(
            Members(after.Root).Select(member => member.Text),
            StringComparer.Ordinal
        );
        return
        [
            .. Members(before.Root)
                .Where(member => !left.Contains(member.Text))
                .Select(member => before.Model.GetDeclaredSymbol(member.Node))
                .OfType<ISymbol>()
                .Select(Of),
        ];
    }

    /// <summary>Whether another assembly can use it.</summary>
    public bool IsSeenBy(IAssemblySymbol assembly)
    {
        for (var s = Symbol; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
        {
            if (
                s.DeclaredAccessibility is Accessibility.Private
                || (
                    s.DeclaredAccessibility
                        is Accessibility.Internal
                            or Accessibility.ProtectedAndInternal
                    && !Symbol.ContainingAssembly.GivesAccessTo(assembly)
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a file has the words that it takes to use it; an object can be made without the name of its type.</summary>
    public bool MayBeUsedIn(string code) =>
        Has(code, Name)
        || Has(code, Type)
        || (MakesObjects && (Has(code, "new(") || Has(code, "new (")));

    private static bool Has(string code, string word) =>
        code.IndexOf(word, StringComparison.Ordinal) >= 0;

    private static Signature Of(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor }
            ? new(symbol.Name, type.Name, MakesObjects: false, symbol)
            : new(type.Name, type.Name, MakesObjects: true, symbol);
    }

    private static IEnumerable<(SyntaxNode Node, string Text)> Members(SyntaxNode root) =>
        root.DescendantNodes(node => node is not BlockSyntax)
            .Select(node =>
                (
                    node,
                    node switch
                    {
                        MethodDeclarationSyntax method =>
                            $"{method.Identifier.ValueText} {method.ReturnType} {method.ParameterList}",
                        ConstructorDeclarationSyntax constructor =>
                            $"{constructor.Identifier.ValueText} {constructor.ParameterList}",
                        TypeDeclarationSyntax type =>
                            $"{type.Identifier.ValueText} {type.ParameterList}",
                        _ => "",
                    }
                )
            )
            .Where(member => member.Item2.Length > 0);
}
