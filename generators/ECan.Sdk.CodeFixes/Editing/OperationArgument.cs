using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>The argument of a sync that says what was done to the entity.</summary>
internal static class OperationArgument
{
    /// <summary>Null if the call is given none.</summary>
    public static ExpressionSyntax? Of(Draft draft, InvocationExpressionSyntax call) =>
        call
            .ArgumentList.Arguments.Select(argument => argument.Expression)
            .FirstOrDefault(expression =>
                draft.Model.GetTypeInfo(expression).Type is { Name: "SyncOperation" }
            );

    /// <summary>Says another operation, in the words that are there.</summary>
    public static TextChange Say(ExpressionSyntax said, string operation) =>
        said is MemberAccessExpressionSyntax { Expression: var type, Name: var name }
        && type.ToString().EndsWith("SyncOperation", StringComparison.Ordinal)
            ? new(name.Span, operation)
            : new(said.Span, "SyncOperation." + operation);
}
