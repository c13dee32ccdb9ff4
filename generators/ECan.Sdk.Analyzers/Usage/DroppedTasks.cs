using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Finds the sync whose task is lost when a value is dropped. A task that is handed to other code is not: that may wait for it.</summary>
internal sealed class DroppedTasks(SyncCalls calls)
{
    /// <summary>The first sync of which the value is the task; null if there is none.</summary>
    public IInvocationOperation? Find(IOperation? value) =>
        value?.Bare() switch
        {
            IInvocationOperation call when calls.IsSync(call) => call,
            IInvocationOperation call => Find(call),
            IConditionalAccessOperation access => Find(access.WhenNotNull),
            ICoalesceOperation coalesce => Find(coalesce.Value) ?? Find(coalesce.WhenNull),
            IConditionalOperation conditional => Find(conditional.WhenTrue)
                ?? Find(conditional.WhenFalse),
            ISwitchExpressionOperation choice => First(choice.Arms.Select(arm => arm.Value)),
            _ => null,
        };

    private IInvocationOperation? Find(IInvocationOperation call) =>
        call.TargetMethod.Name switch
        {
            "ConfigureAwait"
            or "AsTask"
            or "Preserve" when calls.Symbols.IsTask(call.TargetMethod.ContainingType) => Find(
                call.Instance
            ),
            "WhenAll"
            or "WhenAny"
                when KnownSymbols.Same(call.TargetMethod.ContainingType, calls.Symbols.Task) =>
                First(call.Arguments.Select(argument => argument.Value), item: true),
            _ => null,
        };

    private IInvocationOperation? First(IEnumerable<IOperation> values, bool item = false) =>
        values
            .Select(value => item ? FindItem(value) : Find(value))
            .FirstOrDefault(found => found is not null);

    // An argument of WhenAll is a task or a sequence of tasks.
    private IInvocationOperation? FindItem(IOperation value) =>
        value.Bare() switch
        {
            IArrayCreationOperation { Initializer.ElementValues: var elements } => First(elements),
            ICollectionExpressionOperation { Elements: var elements } => First(elements),
            IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } call
                when IsLinq(call) => FindItem(call.Arguments[0].Value),
            IInvocationOperation { TargetMethod.Name: "Select" } call when IsLinq(call) => Selected(
                call.Arguments
            ),
            var other => Find(other),
        };

    private IInvocationOperation? Selected(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Length == 2 && arguments[1].Value.Bare() is IAnonymousFunctionOperation lambda
            ? First(lambda.Returned())
            : null;

    private static bool IsLinq(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { Name: "Enumerable" } type
        && type.ContainingNamespace.ToDisplayString() == "System.Linq";
}
