using ECan.Sdk.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>Calls that do not wait for what they start. The compiler is silent about them where nothing else is awaited.</summary>
internal static class DroppedTasks
{
    /// <summary>How many calls of the methods are such.</summary>
    public static int Count(SemanticModel model, IReadOnlyList<Signature> methods) =>
        methods.Count == 0
            ? 0
            : model
                .SyntaxTree.GetRoot()
                .DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Count(call =>
                    methods.Any(method => method.Name == Calls.NameOf(call))
                    && IsDropped(call, model)
                    && TaskTypes.IsTask(model.GetTypeInfo(call).Type)
                );

    private static bool IsDropped(InvocationExpressionSyntax call, SemanticModel model)
    {
        SyntaxNode value = call.Parent is ConditionalAccessExpressionSyntax access ? access : call;
        return value.Parent switch
        {
            ExpressionStatementSyntax => true,
            ArrowExpressionClauseSyntax { Parent: { } member } => Functions.Symbol(member, model)
                is { ReturnsVoid: true, IsAsync: false },
            LambdaExpressionSyntax lambda => Functions.Symbol(lambda, model)
                is { ReturnsVoid: true, IsAsync: false },
            _ => false,
        };
    }
}
