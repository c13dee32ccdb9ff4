using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Syncs;

/// <summary>Tells whether a call syncs: the manager's own methods, the generated ones, what is marked, and whoever is handed an entity with a manager.</summary>
internal sealed class SyncFinder(CompilationKnowledge knowledge)
{
    /// <param name="call">The call.</param>
    /// <param name="self">The type whose body it stands in: its own methods are judged by what they do.</param>
    public Sync? Find(IInvocationOperation call, INamedTypeSymbol self)
    {
        var method = call.TargetMethod;
        if (knowledge.MarksOf(method).Syncs is { } attribute)
        {
            return Marked(call, attribute);
        }

        if (knowledge.Symbols.IsManager(method.ContainingType))
        {
            return OfManager(call);
        }

        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, knowledge.Symbols.Queue))
        {
            return method.Name == "AddAsync" ? Plain(call, FirstHeld(call)) : null;
        }

        if (knowledge.Symbols.IsGenerated(method))
        {
            return Generated(call);
        }

        return HandedOver(call, self);
    }

    private Sync Marked(IInvocationOperation call, AttributeData attribute)
    {
        var held = FirstHeld(call);
        var entity = attribute.ConstructorArguments is [{ Value: ITypeSymbol type }]
            ? knowledge.Entities.Find(type)
            : held?.Held.Entity
                ?? call.TargetMethod.TypeArguments.Select(knowledge.Entities.Find)
                    .FirstOrDefault(found => found is not null);
        return new(entity, knowledge.Symbols.OperationOf(call), call, held?.Value, IsPlain: false);
    }

    private Sync? OfManager(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("SyncToCloudAsync" or "SyncManyToCloudAsync"))
        {
            return null;
        }

        if (call.TargetMethod.TypeArguments is [var type])
        {
            var held = FirstHeld(call);
            return new(
                knowledge.Entities.Find(type) ?? held?.Held.Entity,
                knowledge.Symbols.OperationOf(call),
                call,
                held?.Value,
                IsPlain: held is not null
            );
        }

        // The untyped call: only a constant says which data type it is about.
        var dataType =
            call.Arguments.FirstOrDefault(argument =>
                argument.Parameter?.Type.SpecialType is SpecialType.System_String
            )?.Value.ConstantValue.Value as string;
        return new(
            dataType is null ? null : OnlyOf(dataType),
            knowledge.Symbols.OperationOf(call),
            call,
            Value: null,
            IsPlain: false
        );
    }

    // If several classes stand for the data type it may be any of them.
    private Entity? OnlyOf(string dataType) =>
        knowledge.Entities.OfDataType(dataType).ToList() is [var only] ? only : null;

    private Sync? Generated(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (FirstHeld(call) is { } held)
        {
            return name.StartsWith("Sync", StringComparison.Ordinal) ? Plain(call, held) : null;
        }

        // DeleteSkillAsync(manager, id)
        return
            name.StartsWith("Delete", StringComparison.Ordinal)
            && knowledge.Entities.All.FirstOrDefault(entity =>
                name == $"Delete{entity.MethodName}Async"
            )
                is { } deleted
            ? new(
                deleted,
                Operations.Delete,
                call,
                SavedArgument.InOrder(call).FirstOrDefault()?.Value.WithoutConversions(),
                IsPlain: true
            )
            : null;
    }

    // What another type does is not known; it may sync if it has a manager or is given one, or if it hands a message to one that has.
    private Sync? HandedOver(IInvocationOperation call, INamedTypeSymbol self) =>
        !call.Arguments.IsEmpty
        && !IsOwn(call.TargetMethod.ContainingType, self)
        && (IsGivenManager(call) || HoldsManager(call) || Dispatch.ReachesHolder(call, knowledge))
            ? new(FirstHeld(call)?.Held.Entity, Operations.None, call, Value: null, IsPlain: false)
            : null;

    private bool IsGivenManager(IInvocationOperation call) =>
        call.Arguments.Any(argument =>
            knowledge.Symbols.GivesManager(argument.Value.WithoutConversions().Type)
        );

    private bool HoldsManager(IInvocationOperation call)
    {
        if (knowledge.Holders.Contains(call.TargetMethod.ContainingType))
        {
            return true;
        }

        return call.Receiver() is not IInstanceReferenceOperation and { Type: var type }
            && (knowledge.Holders.Contains(type) || knowledge.SourceHolders.StandBehind(type));
    }

    private Sync? Plain(IInvocationOperation call, SavedArgument? held) =>
        held is null
            ? null
            : new(
                held.Held.Entity,
                knowledge.Symbols.OperationOf(call),
                call,
                held.Value,
                IsPlain: true
            );

    private SavedArgument? FirstHeld(IInvocationOperation call) =>
        SavedArgument.OfEntity(call, knowledge);

    private static bool IsOwn(INamedTypeSymbol type, INamedTypeSymbol self) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, self.OriginalDefinition);
}
