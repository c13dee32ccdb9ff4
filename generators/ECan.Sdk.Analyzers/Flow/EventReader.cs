using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Handlers;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Reads what happens in a block: operands before what is done with them.</summary>
internal sealed class EventReader(
    CompilationKnowledge knowledge,
    INamedTypeSymbol self,
    Summaries summaries
)
{
    private const int MaxDepth = 200;

    private readonly SaveFinder saves = new(knowledge);
    private readonly SyncFinder syncs = new(knowledge);
    private readonly TrackedChanges changes = new(knowledge);
    private readonly Origins origins = new(knowledge);
    private int depth;

    public ImmutableArray<FlowEvent> Read(BasicBlock block, Body body)
    {
        var events = ImmutableArray.CreateBuilder<FlowEvent>();
        foreach (var operation in block.Operations)
        {
            Visit(operation, body, events);
        }

        if (block.BranchValue is { } branch)
        {
            Visit(branch, body, events);
        }

        return events.ToImmutable();
    }

    private void Visit(IOperation operation, Body body, ImmutableArray<FlowEvent>.Builder events)
    {
        if (++depth > MaxDepth)
        {
            // Expressions like that are generated. What stands in them is not known, so nothing is said of the body.
            body.IsTooDeep = true;
            depth--;
            return;
        }

        VisitWhole(operation, body, events);
        depth--;
    }

    private void VisitWhole(
        IOperation operation,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        switch (operation)
        {
            case IBinaryOperation binary:
                foreach (var operand in Operands(binary))
                {
                    Visit(operand, body, events);
                }

                break;
            case IInvocationOperation call:
                VisitOperands(call, body, events);
                ReadCall(call, body, events);
                break;
            case IObjectCreationOperation creation:
                VisitOperands(creation, body, events);
                ReadCreation(creation, body, events);
                break;
            case IFlowAnonymousFunctionOperation lambda:
                ReadDeferred(summaries.OfLambda(lambda, body), lambda, events);
                break;
            case IMethodReferenceOperation reference:
                ReadDeferred(summaries.OfOwn(reference.Method, body), reference, events);
                break;
            case IEventAssignmentOperation:
                break;
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Visit(child, body, events);
                }

                break;
        }

        if (operation is IAwaitOperation awaited && Steps.IsReal(awaited, body.Values))
        {
            InsertStep(awaited.Operation, body, events);
        }

        ReadAssignments(operation, body, events);
    }

    // The terms of a long sum lie in each other, one a level.
    private static Stack<IOperation> Operands(IBinaryOperation binary)
    {
        var operands = new Stack<IOperation>();
        IOperation current = binary;
        while (current is IBinaryOperation nested)
        {
            operands.Push(nested.RightOperand);
            current = nested.LeftOperand;
        }

        operands.Push(current);
        return operands;
    }

    private void VisitOperands(
        IOperation operation,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        foreach (var child in operation.ChildOperations)
        {
            if (Delegates.TargetOf(child) is null)
            {
                Visit(child, body, events);
            }
        }
    }

    private void ReadCall(
        IInvocationOperation call,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        if (Steps.IsReal(call))
        {
            events.Add(new FlowEvent.Step(call));
        }

        if (!ReadOwn(call, body, events))
        {
            ReadForeign(call, body, events);
        }

        foreach (var argument in call.Arguments)
        {
            if (
                argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref
                && ValueKey.Of(argument.Value) is { } target
            )
            {
                events.Add(new FlowEvent.Assigned(target, call, ByReference: true));
            }
        }

        if (HandlerLambdas.IsRegistration(call))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (Delegates.TargetOf(argument) is { } handed)
            {
                ReadHanded(handed, call, body, events);
            }
        }
    }

    /// <summary>A call of a method of this type, of a local function or of a lambda in a local: what its body does.</summary>
    private bool ReadOwn(
        IInvocationOperation call,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        var method = call.TargetMethod;
        if (IsMarked(method))
        {
            return false;
        }

        if (method.MethodKind is MethodKind.DelegateInvoke)
        {
            return ReadDelegate(call, body, events);
        }

        if (summaries.OfOwn(method, body) is not { } summary)
        {
            return false;
        }

        if (!knowledge.IsNoSync(method))
        {
            Apply(summary, call, atCall: true, events);
        }
        else
        {
            ApplySyncs(summary, call, always: true, events);
        }

        if (MayBeOverridden(method) && TakesEntity(call))
        {
            events.Add(new FlowEvent.Synced(MaySync(call)));
        }

        return true;
    }

    private bool ReadDelegate(
        IInvocationOperation call,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        if (call.Instance is not { } instance)
        {
            return true;
        }

        var source = body.Values.Source(instance);
        if (Delegates.TargetOf(source) is { } target)
        {
            ReadHanded(target, call, body, events);
        }
        else if (
            TakesEntity(call)
            || (call.Arguments.Length == 0 && source is not IEventReferenceOperation)
        )
        {
            // Whoever made the delegate, or listens to the event, knows what it does.
            events.Add(new FlowEvent.Synced(MaySync(call)));
        }

        return true;
    }

    private void ReadForeign(
        IInvocationOperation call,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        var sync = syncs.Find(call, self);
        if (sync is not { IsPlain: true })
        {
            if (saves.Find(call) is { } save)
            {
                if (!origins.IsCloud(save.Value, body.Values))
                {
                    events.Add(new FlowEvent.Saved(save));
                }
            }
            else if (changes.IsSaveChanges(call))
            {
                events.Add(
                    new FlowEvent.Flushed(
                        call,
                        changes.ContextOf(call.Receiver(), body.Values),
                        Inner: null
                    )
                );
            }
            else
            {
                foreach (
                    var change in changes
                        .Of(call, body.Values)
                        .Where(change => !origins.IsCloud(change.Value, body.Values))
                )
                {
                    events.Add(new FlowEvent.Changed(change));
                }

                ReadTransaction(call, events);
                ReadCollecting(call, body, events);
            }
        }

        if (sync is not null)
        {
            events.Add(new FlowEvent.Synced(sync));
        }
        else if (IsAbstractOwn(call.TargetMethod) && TakesEntity(call))
        {
            events.Add(new FlowEvent.Synced(MaySync(call)));
        }
    }

    // What is put into a list is found in it again.
    private static void ReadCollecting(
        IInvocationOperation call,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        if (
            call.TargetMethod.Name is "Add" or "Enqueue" or "Push"
            && call.Arguments is [var item]
            && call.Instance is { Type: var type } instance
            && type.ItemType() is not null
            && body.Values.Items(instance) is { } collection
            && body.Values.Variable(item.Value) is { } variable
        )
        {
            events.Add(new FlowEvent.Collected(collection, variable));
        }
    }

    private static void ReadTransaction(
        IInvocationOperation call,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        var name = call.TargetMethod.Name;
        if (PascalWords.BeginsWith(name, "Rollback") || name is "RollBack" or "RollBackAsync")
        {
            events.Add(new FlowEvent.RolledBack());
        }
        else if (
            name is "Commit" or "CommitAsync"
            || (name is "Complete" && call.TargetMethod.ContainingType.Name == "TransactionScope")
        )
        {
            events.Add(new FlowEvent.Committed());
        }
    }

    private void ReadCreation(
        IObjectCreationOperation creation,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        foreach (var argument in creation.Arguments)
        {
            if (
                !HandlerLambdas.IsRegistration(creation)
                && Delegates.TargetOf(argument) is { } target
            )
            {
                ReadDeferred(summaries.OfTarget(target, body), target, events);
            }
        }

        if (
            knowledge.Holders.Contains(creation.Type)
            && creation.Arguments.Any(argument =>
                knowledge.HeldBy(argument.Value.WithoutConversions().Type) is not null
            )
        )
        {
            events.Add(new FlowEvent.Synced(MaySync(creation)));
        }
    }

    // A delegate that is handed to a call runs in it, as far as one can tell.
    private void ReadHanded(
        IOperation target,
        IInvocationOperation call,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        if (summaries.OfTarget(target, body) is { } summary)
        {
            Apply(summary, call, atCall: target is IMethodReferenceOperation, events);
            foreach (var entity in summary.SometimesSynced.Except(summary.AlwaysSynced))
            {
                events.Add(new FlowEvent.Synced(MaySync(target) with { Entity = entity }));
            }
        }
    }

    // A delegate that is kept runs some time: its syncs count, its saves are not this body's.
    private static void ReadDeferred(
        Summary? summary,
        IOperation target,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        if (summary is not null)
        {
            ApplySyncs(summary, target, always: false, events);
        }
    }

    private static void Apply(
        Summary summary,
        IInvocationOperation call,
        bool atCall,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        ApplySyncs(summary, call, always: true, events);
        if (summary.Flush is { } flush)
        {
            events.Add(new FlowEvent.Flushed(call, Context: null, atCall ? flush : null));
        }

        foreach (var inner in summary.Unsynced)
        {
            events.Add(
                new FlowEvent.Saved(
                    atCall ? InnerSaves.AtCall(inner, call) : inner.Save with { Call = call }
                )
            );
        }
    }

    private static void ApplySyncs(
        Summary summary,
        IOperation call,
        bool always,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        if (summary.SyncsAnything)
        {
            events.Add(new FlowEvent.Synced(MaySync(call)));
        }

        foreach (var entity in always ? summary.AlwaysSynced : summary.SometimesSynced)
        {
            // What the other body saved itself is not early or of another entity, whatever this one saves.
            var isPlain = always && !summary.Saved.Contains(entity);
            events.Add(
                new FlowEvent.Synced(MaySync(call) with { Entity = entity, IsPlain = isPlain })
            );
        }
    }

    private void ReadAssignments(
        IOperation operation,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        var (target, value) = operation switch
        {
            ISimpleAssignmentOperation assignment => (assignment.Target, assignment.Value),
            ICompoundAssignmentOperation compound => (compound.Target, null),
            IIncrementOrDecrementOperation step => (step.Target, null),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        if (target is not null)
        {
            if (changes.Of(target, value, body.Values) is { } change)
            {
                events.Add(new FlowEvent.Changed(change));
            }

            if (target is IMemberReferenceOperation member)
            {
                events.Add(new FlowEvent.Altered(member, value));
            }
        }

        if (operation is IArgumentOperation)
        {
            // Set by the call, after it.
            return;
        }

        foreach (var (key, assigned) in Assignments.Of(operation, body.Values))
        {
            events.Add(
                new FlowEvent.Assigned(
                    key,
                    operation is IIncrementOrDecrementOperation or ICompoundAssignmentOperation
                        ? operation
                        : assigned
                )
            );
        }
    }

    // A save that throws saved nothing, so its failure comes before it.
    private static void InsertStep(
        IOperation awaited,
        Body body,
        ImmutableArray<FlowEvent>.Builder events
    )
    {
        var at = events.Count;
        while (at > 0 && IsOf(events[at - 1], awaited))
        {
            at--;
            if (events[at] is FlowEvent.Synced)
            {
                // A sync that was tried is a sync, whatever becomes of it.
                return;
            }
        }

        events.Insert(at, new FlowEvent.Step(body.Values.Source(awaited)));
    }

    private static bool IsOf(FlowEvent happened, IOperation awaited)
    {
        var call = happened switch
        {
            FlowEvent.Saved saved => saved.Save.Call,
            FlowEvent.Flushed flushed => flushed.Call,
            FlowEvent.Synced synced => synced.Sync.Call,
            _ => null,
        };
        return call is not null && ReferenceEquals(call, awaited.WithoutAwait());
    }

    private bool IsMarked(IMethodSymbol method) =>
        knowledge.MarksOf(method) is { Saves: not null } or { Syncs: not null };

    private bool TakesEntity(IInvocationOperation call) =>
        call.Arguments.Any(argument =>
            knowledge.HeldBy(argument.Value.WithoutConversions().Type) is not null
        );

    private bool MayBeOverridden(IMethodSymbol method) =>
        (method.IsVirtual || (method.IsOverride && !method.IsSealed))
        && !self.IsSealed
        && method.DeclaredAccessibility
            is Accessibility.Protected
                or Accessibility.ProtectedOrInternal;

    private bool IsAbstractOwn(IMethodSymbol method) =>
        method.IsAbstract
        && method.ContainingType.TypeKind is TypeKind.Class
        && self.SelfAndBases()
            .Any(type =>
                SymbolEqualityComparer.Default.Equals(
                    type.OriginalDefinition,
                    method.ContainingType.OriginalDefinition
                )
            );

    private static Sync MaySync(IOperation call) =>
        new(Entity: null, Operations.None, call, Value: null, IsPlain: false);
}
