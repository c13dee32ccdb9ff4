using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>EF Core's change tracker, as far as a body shows it.</summary>
internal sealed class TrackedChanges(CompilationKnowledge knowledge)
{
    private const int MaxSteps = 8;

    /// <summary>Whether the call writes what a context tracks. A context that holds a sync manager, or has an interceptor that does, may sync it itself, and is left alone.</summary>
    public bool IsSaveChanges(IInvocationOperation call) =>
        call.TargetMethod.Name is "SaveChanges" or "SaveChangesAsync"
        && knowledge.Symbols.IsDbContext(call.TargetMethod.ContainingType)
        && !knowledge.Holders.Contains(call.Receiver()?.Type)
        && !knowledge.SourceHolders.StandBehind(call.Receiver()?.Type)
        && !knowledge.SourceHolders.InterceptSaves
        && !knowledge.IsNoSync(call.Receiver()?.Type ?? call.TargetMethod.ContainingType);

    /// <summary>The changes that Add, Update and Remove make: one for each type of entity they are given.</summary>
    public IEnumerable<TrackedChange> Of(IInvocationOperation call, Values values)
    {
        var name = call.TargetMethod.Name;
        if (OperationOf(name) is not { } operation || !IsTracker(call.TargetMethod.ContainingType))
        {
            return [];
        }

        return call
            .Arguments.SelectMany(argument => Items(argument.Value))
            .Select(value => (Value: value, Held: knowledge.HeldBy(value.Type)))
            .Where(pair => pair.Held is not null)
            .Select(pair => new TrackedChange(
                pair.Held!.Entity,
                operation,
                pair.Value,
                pair.Held.Many,
                ContextOf(call.Instance, values)
            ));
    }

    /// <summary>The change that an assignment makes: to the state of an entry, or to a property of an entity that a query returned.</summary>
    public TrackedChange? Of(IOperation target, IOperation? assigned, Values values)
    {
        if (target is not IPropertyReferenceOperation { Instance: { } instance } property)
        {
            return null;
        }

        if (
            property.Property.Name == "State"
            && knowledge.Symbols.EntityEntry is { } entry
            && property.Property.ContainingType.Is(entry)
        )
        {
            return OfState(instance, assigned, values);
        }

        if (IsOfEntry(property.Property))
        {
            return OfModified(property, assigned, values);
        }

        if (
            knowledge.Entities.Find(instance.Type) is not { } entity
            || knowledge.Symbols.IsIgnored(property.Property)
        )
        {
            return null;
        }

        return
            (
                values.TrackedBy(instance, knowledge.Symbols)
                ?? AttachedBy(instance, target.Syntax.SpanStart, values)
            )
                is { } tracker
            ? new(entity, Operations.Update, instance, Many: false, ContextOf(tracker, values))
            : null;
    }

    // What is changed after Attach is written; Attach itself changes nothing, nor does it see what was changed before.
    private IOperation? AttachedBy(IOperation entity, int position, Values values)
    {
        if (values.Attachments.Count == 0)
        {
            return null;
        }

        var variable = values.Variable(entity);
        var collection = values.Collection(entity);
        return values
            .Attachments.FirstOrDefault(call =>
                IsTracker(call.TargetMethod.ContainingType)
                && call.Syntax.SpanStart < position
                && call.Arguments.SelectMany(argument => Items(argument.Value))
                    .Any(item =>
                        Same(values.Variable(item), variable)
                        || Same(values.Items(item), collection)
                    )
            )
            ?.Instance;
    }

    // entry.Property(skill => skill.Name).IsModified = true
    private TrackedChange? OfModified(
        IPropertyReferenceOperation target,
        IOperation? assigned,
        Values values
    )
    {
        if (target.Property.Name != "IsModified" || assigned?.ConstantValue.Value is not true)
        {
            return null;
        }

        var current = target.Instance;
        for (var i = 0; i < MaxSteps && current is not null; i++)
        {
            current = values.Source(current);
            if (EntryOf(current) is var (call, value, entity))
            {
                return new(
                    entity,
                    Operations.Update,
                    value,
                    Many: false,
                    ContextOf(call.Instance, values)
                );
            }

            current = (current as IInvocationOperation)?.Receiver();
        }

        return null;
    }

    private bool IsOfEntry(IPropertySymbol property) =>
        knowledge.Symbols.EntityEntry is { } entry
        && property.Name is "IsModified"
        && SymbolEqualityComparer.Default.Equals(
            property.ContainingNamespace,
            entry.ContainingNamespace
        );

    // context.Entry(skill)
    private (IInvocationOperation Call, IOperation Value, Entity Entity)? EntryOf(
        IOperation operation
    ) =>
        operation is IInvocationOperation { TargetMethod.Name: "Entry" } call
        && call.Arguments.FirstOrDefault()?.Value.WithoutConversions() is { } value
        && knowledge.Entities.Find(value.Type) is { } entity
            ? (call, value, entity)
            : null;

    private static bool Same(ISymbol? left, ISymbol? right) =>
        left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    private TrackedChange? OfState(IOperation entry, IOperation? assigned, Values values)
    {
        var operation = (assigned?.WithoutConversions() as IFieldReferenceOperation)
            ?.Field
            .Name switch
        {
            "Added" => Operations.Add,
            "Modified" => Operations.Update,
            "Deleted" => Operations.Delete,
            _ => Operations.None,
        };
        if (
            operation is Operations.None
            || EntryOf(values.Source(entry)) is not var (call, value, entity)
        )
        {
            return null;
        }

        return new(entity, operation, value, Many: false, ContextOf(call.Instance, values));
    }

    /// <summary>The variable of the context at the root of <c>db.Skills</c>, <c>db.Set&lt;T&gt;()</c> and queries on them.</summary>
    public ISymbol? ContextOf(IOperation? operation, Values values)
    {
        for (var i = 0; i < 20 && operation is not null; i++)
        {
            var source = operation.WithoutAwait();
            if (knowledge.Symbols.IsDbContext(source.Type))
            {
                return Values.SymbolOf(source);
            }

            operation = source switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IInvocationOperation call => call.Receiver(),
                _ => values.Source(source) is var next && !ReferenceEquals(next, source)
                    ? next
                    : null,
            };
        }

        return null;
    }

    private bool IsTracker(INamedTypeSymbol type) =>
        knowledge.Symbols.IsDbContext(type) || knowledge.Symbols.IsDbSet(type);

    // AddRange(params object[]) is given an array that nobody wrote.
    private static IEnumerable<IOperation> Items(IOperation value)
    {
        var inner = value.WithoutConversions();
        return inner is IArrayCreationOperation { IsImplicit: true, Initializer: { } items }
            ? items.ElementValues.Select(item => item.WithoutConversions())
            : [inner];
    }

    private static Operations? OperationOf(string name) =>
        name switch
        {
            "Add" or "AddAsync" or "AddRange" or "AddRangeAsync" => Operations.Add,
            "Update" or "UpdateRange" => Operations.Update,
            "Remove" or "RemoveRange" => Operations.Delete,
            _ => null,
        };
}
