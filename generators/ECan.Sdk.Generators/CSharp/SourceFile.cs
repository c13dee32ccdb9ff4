using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>A file of the project's C#: what it says of attributes, and what the other files can know of it.</summary>
internal sealed class SourceFile(SyntaxTree tree, CancellationToken cancellationToken)
{
    private readonly SourceOutline outline = SourceOutline.Of(tree.GetRoot(cancellationToken));
    private string? shape;

    public SyntaxTree Tree => tree;

    /// <summary>The types with an attribute, in the order of the text.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Attributed => outline.Attributed;

    /// <summary>The names that <c>using</c> gives, and the last part of what each stands for.</summary>
    public IReadOnlyList<(string Name, string Target)> Aliases => outline.Aliases;

    /// <summary>Whether a type of another file means the same, whichever of the two stands beside it.</summary>
    public bool LooksLike(SourceFile other, CancellationToken token) =>
        tree.Options.Equals(other.Tree.Options)
        && string.Equals(Shape(token), other.Shape(token), StringComparison.Ordinal);

    private string Shape(CancellationToken token) => shape ??= SourceShape.Of(tree, token);
}
