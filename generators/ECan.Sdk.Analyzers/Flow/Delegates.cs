using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>The code behind an expression that makes a delegate.</summary>
internal static class Delegates
{
    /// <summary>The lambda or the method that an argument or value stands for; null if it is no new delegate.</summary>
    public static IOperation? TargetOf(IOperation operation) =>
        operation.Bare()
            is (IFlowAnonymousFunctionOperation or IMethodReferenceOperation)
                and var target
            ? target
            : null;
}
