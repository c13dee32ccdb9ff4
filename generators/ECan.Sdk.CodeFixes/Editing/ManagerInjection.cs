using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Gives a type a manager by its constructor: a parameter of the primary one, or a parameter and a readonly field.</summary>
internal static class ManagerInjection
{
    private const string Type = "IOfflineSyncManager";
    private const string Parameter = "manager";

    /// <summary>Null for static code, and where it is not plain which constructor is the one.</summary>
    public static Manager? Into(Draft draft, int position)
    {
        var node = draft.Root.FindToken(position).Parent;
        var manager = draft.Model.Compilation.GetTypeByMetadataName("ECan.Sdk." + Type);
        if (
            manager is null
            || node?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax type
            || IsStatic(type.Modifiers)
            || node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is not { } method
            || IsStatic(method.Modifiers)
            || draft.Model.GetDeclaredSymbol(type) is not { } symbol
            || Scope.FreeName(draft, position, Parameter) != Parameter
        )
        {
            return null;
        }

        var constructors = type
            .Members.OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => !IsStatic(constructor.Modifiers))
            .ToList();
        var declared = symbol.InstanceConstructors.Count(c => !c.IsImplicitlyDeclared);
        var changes =
            type.ParameterList is { } primary ? AddParameter(draft, primary)
            : declared == 0 ? AddPrimary(draft, type)
            : declared == 1 && constructors is [var only] ? null
            : [];
        if (changes is null)
        {
            return AddField(draft, type, constructors[0]) is var (name, edits)
                ? new(name, manager, MayBeNull: false, edits, Using(draft, position))
                : null;
        }

        return changes.Count == 0
            ? null
            : new(Parameter, manager, MayBeNull: false, changes, Using(draft, position));
    }

    private static string[] Using(Draft draft, int position) =>
        [.. Usings.ForSdk(draft, position, Type)];

    // Before what may be left out.
    private static List<TextChange> AddParameter(Draft draft, ParameterListSyntax list)
    {
        var last = list.Parameters.LastOrDefault(p => p.Default is null && !IsParams(p));
        if (last is null)
        {
            var rest = list.Parameters.Count > 0 ? ", " : "";
            return
            [
                new(new TextSpan(list.OpenParenToken.Span.End, 0), $"{Type} {Parameter}{rest}"),
            ];
        }

        var separator = draft.Layout.BeginsLine(last.SpanStart)
            ? "," + draft.Layout.Lines(draft.Layout.IndentAt(last.SpanStart), $"{Type} {Parameter}")
            : $", {Type} {Parameter}";
        return [new(new TextSpan(last.Span.End, 0), separator)];
    }

    private static List<TextChange> AddPrimary(Draft draft, ClassDeclarationSyntax type) =>
        draft.Root.SyntaxTree.Options
            is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
        && type.Modifiers.All(modifier => !modifier.IsKind(SyntaxKind.AbstractKeyword))
            ?
            [
                new(
                    new TextSpan(type.TypeParameterList?.Span.End ?? type.Identifier.Span.End, 0),
                    $"({Type} {Parameter})"
                ),
            ]
            : [];

    private static (string Name, List<TextChange> Changes)? AddField(
        Draft draft,
        ClassDeclarationSyntax type,
        ConstructorDeclarationSyntax constructor
    )
    {
        if (
            constructor.Initializer is { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword }
            || constructor.Body is not { } body
        )
        {
            return null;
        }

        var fields = type
            .Members.OfType<FieldDeclarationSyntax>()
            .Where(field => !IsStatic(field.Modifiers) && field.SpanStart < constructor.SpanStart)
            .ToList();
        var isUnderscored =
            fields.Count > 0
            && fields.All(field =>
                field
                    .Declaration.Variables[0]
                    .Identifier.ValueText.StartsWith("_", StringComparison.Ordinal)
            );
        var name = isUnderscored ? "_" + Parameter : Parameter;
        var declaration = $"private readonly {Type} {name};";
        var assignment = isUnderscored ? $"{name} = {Parameter};" : $"this.{name} = {Parameter};";
        var indent = draft.Layout.IndentAt(constructor.SpanStart);
        return (
            name,
            [
                .. AddParameter(draft, constructor.ParameterList),
                fields.Count > 0
                    ? new(
                        new TextSpan(StatementLines.EndOf(fields[fields.Count - 1]), 0),
                        draft.Layout.Lines(indent, declaration)
                    )
                    : new(
                        new TextSpan(constructor.SpanStart, 0),
                        declaration + draft.Layout.NewLine + draft.Layout.NewLine + indent
                    ),
                body.Statements.Count > 0
                    ? new(
                        new TextSpan(StatementLines.EndOf(body.Statements.Last()), 0),
                        draft.Layout.Lines(
                            draft.Layout.IndentAt(body.Statements.Last().SpanStart),
                            assignment
                        )
                    )
                    : new(
                        TextSpan.FromBounds(
                            body.OpenBraceToken.Span.End,
                            body.CloseBraceToken.SpanStart
                        ),
                        draft.Layout.Lines(draft.Layout.DeeperThan(indent), assignment)
                            + draft.Layout.NewLine
                            + indent
                    ),
            ]
        );
    }

    private static bool IsParams(ParameterSyntax parameter) =>
        parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private static bool IsStatic(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.StaticKeyword);
}
