using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Finds what blocks on a task, and the sync that the task is of.</summary>
internal sealed class BlockedTasks(SyncCalls calls)
{
    /// <summary>What the operation waits for without giving the thread back; null if it does not.</summary>
    public (IOperation Task, string How)? BlockedBy(IOperation operation) =>
        operation switch
        {
            IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } property
                when IsOfTask(property.Property) => (task, "Result"),
            IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } task } call
                when IsOfTask(call.TargetMethod) => (task, "Wait"),
            IInvocationOperation { TargetMethod.Name: "GetResult", Instance: { } awaiter }
                when awaiter.Bare()
                    is IInvocationOperation
                    {
                        TargetMethod.Name: "GetAwaiter",
                        Instance: { } task
                    } => (task, "GetAwaiter().GetResult()"),
            IInvocationOperation
            {
                TargetMethod: { Name: "WaitAll" or "WaitAny", IsStatic: true } method
            } call when IsOfTask(method) => (call, "Task." + method.Name),
            _ => null,
        };

    /// <summary>The sync that is waited for; null if it is none, or the task may be done already.</summary>
    public IInvocationOperation? Sync(IOperation task, CancellationToken token) =>
        Sync(task.Bare(), throughLocal: true, token);

    private IInvocationOperation? Sync(
        IOperation task,
        bool throughLocal,
        CancellationToken token
    ) =>
        task switch
        {
            IInvocationOperation call when IsSync(call) => call,
            IInvocationOperation { TargetMethod: { Name: "WaitAll" or "WaitAny" } method } call
                when IsOfTask(method) => Items(call)
                .Select(item => Sync(item.Bare(), throughLocal, token))
                .FirstOrDefault(found => found is not null),
            IInvocationOperation { TargetMethod: { Name: "WhenAll" or "WhenAny" } method } call
                when IsOfTask(method) => Items(call)
                .Select(item => Sync(item.Bare(), throughLocal, token))
                .FirstOrDefault(found => found is not null),
            IInvocationOperation
            {
                TargetMethod.Name: "ConfigureAwait" or "AsTask" or "Preserve" or "ContinueWith",
                Instance: { } inner
            } call when IsOfTask(call.TargetMethod) => Sync(inner.Bare(), throughLocal, token),
            IInvocationOperation { TargetMethod: { Name: "Run", IsStatic: true } method } call
                when IsOfTask(method) => InsideOf(call),
            ILocalReferenceOperation local when throughLocal => Local(local, token),
            _ => null,
        };

    private bool IsSync(IInvocationOperation call) => calls.IsSync(call) || calls.IsDrain(call);

    // Task.Run(async () => await Sync…) is done when the sync is.
    private IInvocationOperation? InsideOf(IInvocationOperation run) =>
        run.Arguments.FirstOrDefault()?.Value.Bare() is IAnonymousFunctionOperation lambda
            ? lambda
                .Body.Descendants()
                .OfType<IInvocationOperation>()
                .FirstOrDefault(call => IsSync(call) && call.Parent is IAwaitOperation)
                ?? lambda
                    .Returned()
                    .Select(value => value.Bare())
                    .OfType<IInvocationOperation>()
                    .FirstOrDefault(IsSync)
            : null;

    // A task that is also awaited, asked or handed on may be done by then.
    private IInvocationOperation? Local(ILocalReferenceOperation local, CancellationToken token)
    {
        var locals = Locals.Around(local, token);
        return
            locals.OnlyValue(local.Local) is { } value
            && Sync(value.Bare(), throughLocal: false, token) is { } call
            && locals.References(local.Local).All(IsBlockedOn)
            ? call
            : null;
    }

    private bool IsBlockedOn(ILocalReferenceOperation local)
    {
        for (var o = local.Parent; o is not null and not IBlockOperation; o = o.Parent)
        {
            if (BlockedBy(o) is { } blocked)
            {
                return true;
            }

            if (
                o
                is not (
                    IConversionOperation
                    or IArgumentOperation
                    or IArrayInitializerOperation
                    or IArrayCreationOperation
                    or ICollectionExpressionOperation
                    or IInvocationOperation
                    {
                        TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "WhenAll"
                    }
                )
            )
            {
                return false;
            }
        }

        return false;
    }

    private static IEnumerable<IOperation> Items(IInvocationOperation call) =>
        call
            .Arguments.Select(argument => argument.Value.Bare())
            .SelectMany(value =>
                value switch
                {
                    IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
                    ICollectionExpressionOperation { Elements: var elements } => elements,
                    _ => (IEnumerable<IOperation>)[value],
                }
            );

    private bool IsOfTask(ISymbol member) => calls.Symbols.IsTask(member.ContainingType);
}
