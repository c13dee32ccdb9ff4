using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>How messages name a call.</summary>
internal static class Wording
{
    private const int LongestReceiver = 40;

    /// <summary>What to write instead: <c>await manager.SyncSkillAsync(…)</c>.</summary>
    public static string Awaited(IInvocationOperation call)
    {
        var arguments = call.Arguments.IsEmpty ? "()" : "(…)";
        return $"await {Receiver(call.Syntax)}{call.TargetMethod.Name}{arguments}";
    }

    private static string Receiver(SyntaxNode call) =>
        call
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: var receiver }
            }
        && receiver.ToString() is { Length: <= LongestReceiver } text
        && text.IndexOf('\n') < 0
            ? text + "."
            : "";
}
