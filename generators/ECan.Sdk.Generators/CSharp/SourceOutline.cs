using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Where in a file an attribute of ours can stand, told by the syntax alone.</summary>
internal sealed class SourceOutline
{
    private readonly List<TypeDeclarationSyntax> attributed = [];
    private readonly List<(string Name, string Target)> aliases = [];

    private SourceOutline() { }

    public IReadOnlyList<TypeDeclarationSyntax> Attributed => attributed;

    public IReadOnlyList<(string Name, string Target)> Aliases => aliases;

    public static SourceOutline Of(SyntaxNode root)
    {
        var outline = new SourceOutline();
        if (root is CompilationUnitSyntax file)
        {
            outline.Add(file.Usings);
            outline.Add(file.Members);
        }

        return outline;
    }

    /// <summary>The name of a type, or of an attribute, without what it stands in.</summary>
    public static string LastPart(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };

    private void Add(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } target })
            {
                aliases.Add((alias, LastPart(target)));
            }
        }
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax part)
            {
                Add(part.Usings);
                Add(part.Members);
            }
            else if (member is TypeDeclarationSyntax type)
            {
                if (type.AttributeLists.Count > 0)
                {
                    attributed.Add(type);
                }

                Add(type.Members);
            }
        }
    }
}
