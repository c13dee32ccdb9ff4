using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Handlers;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Says of the handler, a method or a lambda, that its saves are not meant for the cloud.</summary>
internal sealed class NoSyncRepair : Repair
{
    public override string Key => RuleIds.SavedNotSynced + ".NoSync";

    public override string TitleFor(Finding finding) =>
        "Say that it is not meant for the cloud: [NoSync]";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        var handler = draft
            .Node.Ancestors()
            .FirstOrDefault(node => node is MethodDeclarationSyntax || IsHandler(node, draft));
        var attribute =
            $"[NoSync(\"The {draft.Finding[FixProperties.DataType]} is kept on this device.\")]";
        List<TextChange>? changes = handler switch
        {
            MethodDeclarationSyntax or ParenthesizedLambdaExpressionSyntax =>
            [
                Before(draft, handler, attribute, ""),
            ],
            // An attribute wants parentheses around what stands alone.
            SimpleLambdaExpressionSyntax { AsyncKeyword: var keyword, Parameter: var parameter } =>
                keyword.Span.IsEmpty
                    ?
                    [
                        Before(draft, handler, attribute, "("),
                        Insertion.Insert(parameter.Span.End, ")"),
                    ]
                    :
                    [
                        Before(draft, handler, attribute, ""),
                        Insertion.Insert(parameter.SpanStart, "("),
                        Insertion.Insert(parameter.Span.End, ")"),
                    ],
            _ => null,
        };
        return changes is null
            ? null
            : await draft
                .WithAsync(
                    [
                        .. changes,
                        .. Usings.Add(
                            draft,
                            Usings.ForSdk(draft, handler!.SpanStart, "NoSyncAttribute")
                        ),
                    ],
                    cancellationToken
                )
                .ConfigureAwait(false);
    }

    // The analyzer takes what is registered, for an end point, a command or an event, for a handler of its own.
    private static bool IsHandler(SyntaxNode node, Draft draft) =>
        node is AnonymousFunctionExpressionSyntax
        && node.Ancestors()
            .FirstOrDefault(outer =>
                outer
                    is InvocationExpressionSyntax
                        or BaseObjectCreationExpressionSyntax
                        or AssignmentExpressionSyntax
                        or StatementSyntax
            )
            is { } taker
        && draft.Model.GetOperation(taker) is { } operation
        && HandlerLambdas.Of(operation).Any(handler => handler.Syntax == node);

    private static TextChange Before(
        Draft draft,
        SyntaxNode handler,
        string attribute,
        string opening
    ) =>
        Insertion.Insert(
            handler.SpanStart,
            draft.Layout.BeginsLine(handler.SpanStart)
                ? attribute
                    + draft.Layout.NewLine
                    + draft.Layout.IndentAt(handler.SpanStart)
                    + opening
                : $"{attribute} {opening}"
        );
}
