using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Handlers;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What calls do: those of the type's own bodies and those of others.</summary>
internal sealed partial class EventReader
{
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
                if (!IsOfCloud(save.Value, body) && !unsent.IsAllOf(save, body.Values))
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
                        .Where(change => !IsOfCloud(change.Value, body))
                )
                {
                    events.Add(new FlowEvent.Changed(change));
                }

                if (discards.Of(call, body.Values) is { } discarded)
                {
                    events.Add(discarded);
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
}
