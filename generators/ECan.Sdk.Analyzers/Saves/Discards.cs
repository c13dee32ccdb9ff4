using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>What makes an EF Core context forget changes before it has written them.</summary>
internal sealed class Discards(CompilationKnowledge knowledge, TrackedChanges changes)
{
    /// <summary><c>ChangeTracker.Clear()</c>, a loop over its entries that lets go of them, <c>entry.Reload()</c>.</summary>
    public FlowEvent.Discarded? Of(IInvocationOperation call, Values values)
    {
        var method = call.TargetMethod;
        return IsTracker(method.ContainingType)
            && (
                method.Name is "Clear"
                || (
                    method.Name is "Entries"
                    && values.PropertySets.Any(set => LetsGo(set.Target, set.Value))
                )
            )
                ? new(Value: null, changes.ContextOf(call.Instance, values))
            : method.Name is "Reload" or "ReloadAsync"
            && call.Instance is { } entry
            && method.ContainingType.Is(knowledge.Symbols.EntityEntry)
                ? OfEntry(entry, values)
            : null;
    }

    /// <summary><c>entry.State = EntityState.Detached</c>, or Unchanged.</summary>
    public FlowEvent.Discarded? Of(IOperation target, IOperation? assigned, Values values) =>
        target is IPropertyReferenceOperation { Instance: { } entry } property
        && LetsGo(property, assigned)
            ? OfEntry(entry, values)
            : null;

    private FlowEvent.Discarded OfEntry(IOperation entry, Values values) =>
        values.Source(entry) is IInvocationOperation { TargetMethod.Name: "Entry" } call
            ? new(
                call.Arguments.FirstOrDefault()?.Value.WithoutConversions(),
                changes.ContextOf(call.Instance, values)
            )
            : new(Value: null, Context: null);

    private bool LetsGo(IPropertyReferenceOperation target, IOperation? state) =>
        target.Property.Name == "State"
        && target.Property.ContainingType.Is(knowledge.Symbols.EntityEntry)
        && (state?.WithoutConversions() as IFieldReferenceOperation)?.Field.Name
            is "Detached"
                or "Unchanged";

    private bool IsTracker(INamedTypeSymbol type) =>
        knowledge.Symbols.ChangeTracker is { } tracker && type.Is(tracker);
}
