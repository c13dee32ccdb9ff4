using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Reads what happens in a block: operands before what is done with them.</summary>
internal sealed partial class EventReader(
    CompilationKnowledge knowledge,
    INamedTypeSymbol self,
    Summaries summaries
)
{
    private const int MaxDepth = 200;

    private readonly SaveFinder saves = new(knowledge);
    private readonly SyncFinder syncs = new(knowledge);
    private readonly TrackedChanges changes = new(knowledge);
    private readonly Discards discards = new(knowledge, new(knowledge));
    private readonly Origins origins = new(knowledge);
    private readonly Unsent unsent = new(knowledge);
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
    private void ReadDeferred(
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

    private void Apply(
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

    private void ApplySyncs(
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
                new FlowEvent.Synced(
                    MaySync(call) with
                    {
                        Entity = entity,
                        IsPlain = isPlain,
                        Handed = isPlain ? HandedTo(call, entity) : null,
                    }
                )
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
            if (
                changes.Of(target, value, body.Values) is { } change
                && !IsOfCloud(change.Value, body)
            )
            {
                events.Add(new FlowEvent.Changed(change));
            }
            else if (discards.Of(target, value, body.Values) is { } discarded)
            {
                events.Add(discarded);
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

    private bool IsOfCloud(IOperation? value, Body body) =>
        origins.IsCloud(value, body.Values) || origins.IsMerged(value, body.Values);

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

    private IOperation? HandedTo(IOperation call, Entity entity) =>
        call is IInvocationOperation invocation
        && SavedArgument.OfEntity(invocation, knowledge) is { } argument
        && argument.Held.Entity == entity
            ? argument.Value
            : null;

    private static Sync MaySync(IOperation call) =>
        new(Entity: null, Operations.None, call, Value: null, IsPlain: false);
}
