using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>
/// What of a file can change the meaning of a type in another file: namespaces, usings, the heads of types, enums, constants, and the names
/// of all other members, which <c>nameof</c> may name. What members are and do is left out, so that writing a method changes nothing.
/// A file whose types are read themselves is compared as a whole, not by this.
/// </summary>
internal sealed class SourceShape
{
    private readonly StringBuilder shape = new();
    private readonly SourceText text;

    private SourceShape(SourceText text) => this.text = text;

    public static string Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var whole = tree.GetText(cancellationToken);
        if (
            tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root
            || HasConditions(root)
        )
        {
            return whole.ToString();
        }

        var parts = new SourceShape(whole);
        parts.Whole(root.Externs);
        parts.Whole(root.Usings);
        parts.Whole(root.AttributeLists);
        parts.Members(root.Members);
        return parts.shape.ToString();
    }

    /// <summary>Where the same text may mean another thing, by a symbol defined further up.</summary>
    private static bool HasConditions(CompilationUnitSyntax root) =>
        root.ContainsDirectives
        && root.GetFirstDirective(directive => directive is IfDirectiveTriviaSyntax) is not null;

    private void Members(SyntaxList<MemberDeclarationSyntax> members)
    {
        shape.Append('{');
        foreach (var member in members)
        {
            Member(member);
        }

        shape.Append('}');
    }

    private void Member(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax part:
                Whole(part.Name);
                Whole(part.Externs);
                Whole(part.Usings);
                Members(part.Members);
                break;
            case TypeDeclarationSyntax type when !IsAttribute(type):
                Text(type.SpanStart, EndOfHead(type));
                Members(type.Members);
                break;
            case FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                Names(field.Declaration);
                break;
            case EventFieldDeclarationSyntax field:
                Names(field.Declaration);
                break;
            case MethodDeclarationSyntax method:
                Name(method.Identifier);
                break;
            case PropertyDeclarationSyntax property:
                Name(property.Identifier);
                break;
            case EventDeclarationSyntax declaration:
                Name(declaration.Identifier);
                break;
            case GlobalStatementSyntax
            or ConstructorDeclarationSyntax
            or DestructorDeclarationSyntax
            or OperatorDeclarationSyntax
            or ConversionOperatorDeclarationSyntax
            or IndexerDeclarationSyntax:
                break;
            default:
                // Enums and delegates, constants, attributes of the project's own, and what is still being written.
                Whole(member);
                break;
        }
    }

    private static bool IsAttribute(TypeDeclarationSyntax type) =>
        type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal);

    private static int EndOfHead(TypeDeclarationSyntax type) =>
        type.OpenBraceToken.RawKind == 0 ? type.Span.End : type.OpenBraceToken.SpanStart;

    private void Names(VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            Name(variable.Identifier);
        }
    }

    private void Name(SyntaxToken identifier) => shape.Append(identifier.ValueText).Append(';');

    private void Whole<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Whole(node);
        }
    }

    private void Whole(SyntaxNode node) => Text(node.SpanStart, node.Span.End);

    /// <summary>With its length, so that no two texts run together to the same.</summary>
    private void Text(int start, int end) =>
        shape
            .Append(end - start)
            .Append(':')
            .Append(text.ToString(TextSpan.FromBounds(start, end)));
}
