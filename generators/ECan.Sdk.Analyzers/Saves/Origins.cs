using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Where a saved value comes from: what was asked of the cloud need not be sent there again.</summary>
internal sealed class Origins(CompilationKnowledge knowledge)
{
    private const int MaxSteps = 16;

    public bool IsCloud(IOperation? value, Values values)
    {
        var current = value;
        for (var i = 0; i < MaxSteps && current is not null; i++)
        {
            current = values.Source(current);
            switch (current)
            {
                case IInvocationOperation call when AsksCloud(call.TargetMethod):
                    return true;
                case IInvocationOperation call:
                    current = Passes(call) ? call.Receiver() : null;
                    break;
                case IPropertyReferenceOperation
                {
                    Property.Name: "Current" or "this[]",
                    Instance: { } instance
                }:
                    current = instance;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool AsksCloud(IMethodSymbol method) =>
        (PascalWords.BeginsWith(method.Name, "Query") || PascalWords.BeginsWith(method.Name, "Get"))
        && (
            knowledge.Symbols.IsManager(method.ContainingType)
            || knowledge.Symbols.IsGenerated(method)
        );

    private static bool Passes(IInvocationOperation call) =>
        call.TargetMethod.Name is "GetEnumerator" or "GetAsyncEnumerator"
        || call.TargetMethod.ContainingType.Name is "Enumerable" or "List" or "ImmutableArray";
}
