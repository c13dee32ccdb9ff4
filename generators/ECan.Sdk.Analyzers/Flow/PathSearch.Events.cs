using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What the events of a block do to the state of a path.</summary>
internal sealed partial class PathSearch
{
    private PathState After(PathState state, FlowEvent happened)
    {
        switch (happened)
        {
            case FlowEvent.Saved saved:
                return target.IsSite(saved) ? Begin(state)
                    : saved.Save.Entity == target.Entity && !state.Saved
                        ? state with
                        {
                            SavedBefore = true,
                        }
                    : state;
            case FlowEvent.Changed { Change: var change }:
                return change.Entity == target.Entity && known.HasFlush && !state.Saved
                    ? state with
                    {
                        Change = change,
                    }
                    : state;
            case FlowEvent.Flushed flushed:
                return AfterFlush(state, flushed);
            case FlowEvent.Discarded discarded:
                return state.Change is { } forgotten && IsOf(discarded, forgotten)
                    ? state with
                    {
                        Change = null,
                    }
                    : state;
            case FlowEvent.Synced { Sync: var sync }:
                return AfterSync(state, sync);
            case FlowEvent.RolledBack:
                return state with { Saved = false, Change = null };
            case FlowEvent.Committed:
                return state.Saved ? state with { Committed = true } : state;
            case FlowEvent.Altered altered:
                return state with
                {
                    Facts = state.Facts.WithoutMentions(Conditions.Mention(altered.Target.Member)),
                    Since =
                        !known.NotesSync(altered) ? Alteration.Other
                        : state.Since is Alteration.None && state.SavedBefore
                            ? Alteration.NoteOfSync
                        : state.Since,
                };
            case FlowEvent.Assigned assigned:
                return AfterAssignment(state, assigned);
            default:
                return state;
        }
    }

    private PathState Begin(PathState state)
    {
        if (state.Since is Alteration.NoteOfSync)
        {
            // What the sync said is written down: nothing of it concerns the cloud.
            return state with { Since = Alteration.None, Change = null };
        }

        result.IsReached = true;
        return state with { Saved = true, Committed = false, Other = null };
    }

    private PathState AfterFlush(PathState state, FlowEvent.Flushed flushed)
    {
        if (
            state.Change is not { } change
            || (
                change.Context is not null
                && flushed.Context is not null
                && !SymbolEqualityComparer.Default.Equals(change.Context, flushed.Context)
            )
        )
        {
            return state;
        }

        return target.IsSite(flushed)
            ? Begin(state)
            : state with
            {
                Change = null,
                SavedBefore = true,
            };
    }

    // In doubt it is forgotten; not if another context, another type or another variable is named.
    private bool IsOf(FlowEvent.Discarded discarded, TrackedChange change) =>
        (
            discarded.Context is null
            || change.Context is null
            || SymbolEqualityComparer.Default.Equals(discarded.Context, change.Context)
        )
        && (
            discarded.Value is not { } value
            || (
                known.EntityOf(value.Type)?.Entity == change.Entity
                && (
                    change.Many
                    || body.Values.Variable(value) is not { } one
                    || body.Values.Variable(change.Value) is not { } other
                    || SymbolEqualityComparer.Default.Equals(one, other)
                )
            )
        );

    private PathState AfterSync(PathState state, Sync sync)
    {
        if (!sync.IsOf(target.Entity))
        {
            return
                state.Saved
                && sync.IsPlain
                && state.Other is null
                && sync.Entity is { } other
                && !known.SavedEntities.Contains(other)
                ? state with
                {
                    Other = sync,
                }
                : state;
        }

        if (!state.Saved)
        {
            return
                sync.IsPlain
                && !state.SavedBefore
                && !target.IsEntry
                && IsEarlier(state.Early, sync)
                ? state with
                {
                    Early = sync,
                }
                : state;
        }

        if (
            sync.Value is { } value
            && evaluator.Evaluate(value, state.Facts, saved: true) is Known.ReadAfterDelete
        )
        {
            result.TooLate.Add(sync);
        }
        else if (!result.Followers.ContainsKey(sync))
        {
            result.Followers.Add(sync, state);
        }

        return state with
        {
            Saved = false,
            Change = null,
            Early = null,
            Other = null,
            SavedBefore = true,
            Since = Alteration.None,
        };
    }

    // The first one; if it is of another entity than the save, one that is of this.
    private bool IsEarlier(Sync? known, Sync sync) =>
        known is null || (!IsOfTarget(known) && IsOfTarget(sync));

    private bool IsOfTarget(Sync sync) =>
        SameEntity.IsCertain(sync.Handed ?? sync.Value, target.Save?.Value, body.Values);

    private PathState AfterAssignment(PathState state, FlowEvent.Assigned assigned)
    {
        var facts = assigned.Target.Symbol is { } symbol
            ? state.Facts.WithoutMentions(Conditions.Mention(symbol))
            : state.Facts;
        if (known.IsRelevant(assigned.Target))
        {
            var value =
                assigned.Value is null ? Known.Nothing
                : assigned.ByReference ? OfReference(assigned.Value, state)
                : assigned.Value is IIncrementOrDecrementOperation or ICompoundAssignmentOperation
                    ? evaluator.EvaluateUpdate(assigned.Value, state.Facts, state.Saved)
                : Reads(assigned.Value, state)
                    ?? evaluator.Evaluate(assigned.Value, state.Facts, state.Saved);
            facts = facts.With(assigned.Target, value);
        }

        return ReferenceEquals(facts, state.Facts) ? state : state with { Facts = facts };
    }

    // What a save gives back by reference tells whether it worked.
    private Known OfReference(IOperation call, PathState state) =>
        state.Saved && ReferenceEquals(call, target.Call) ? Known.Open : Known.Nothing;

    // Another entity than the deleted one is found, if it is asked for by something else.
    private bool AsksFor(IInvocationOperation call, IOperation? deleted)
    {
        if (deleted is null)
        {
            return false;
        }

        var names = deleted
            .DescendantsAndSelf()
            .Concat(body.Values.Source(deleted).DescendantsAndSelf())
            .Select(part => ValueKey.Of(part)?.Symbol)
            .Where(symbol => symbol is not null && IsKeyOrEntity(symbol))
            .Select(symbol => symbol!.Name)
            .ToImmutableHashSet();
        return call
            .Arguments.SelectMany(argument => argument.Syntax.DescendantNodesAndSelf())
            .OfType<IdentifierNameSyntax>()
            .Any(name => names.Contains(name.Identifier.ValueText));
    }

    private bool IsKeyOrEntity(ISymbol symbol)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return known.EntityOf(type) is not null
            || type.Unwrapped()
                is {
                        SpecialType: SpecialType.System_String
                            or SpecialType.System_Int32
                            or SpecialType.System_Int64
                    }
                    or { Name: "Guid" };
    }

    // What is read after an add or update is the entity; after a delete it is gone.
    private Known? Reads(IOperation value, PathState state)
    {
        if (
            !state.Saved
            || value.WithoutAwait() is not IInvocationOperation call
            || ReferenceEquals(call, target.Call)
            || known.EntityOf(call.Type)?.Entity != target.Entity
            || known.EntityOf(call.Type) is not { Many: false }
        )
        {
            return null;
        }

        var operation = state.Change?.Operation ?? target.Save?.Operation ?? Operations.None;
        return operation is not Operations.Delete ? Known.NotNull
            : known.IsRead(call) && AsksFor(call, state.Change?.Value ?? target.Save?.Value)
                ? Known.ReadAfterDelete
            : Known.Nothing;
    }
}
