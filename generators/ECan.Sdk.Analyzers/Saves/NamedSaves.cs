using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>
/// Calls that are saves by convention: a save word on a repository, store, service or data access object, on an interface that is marked, or on
/// a database connection.
/// </summary>
internal sealed class NamedSaves(CompilationKnowledge knowledge)
{
    private readonly SaveAims aims = new(knowledge);
    private readonly SavedEntity entities = new(knowledge);

    public Save? Find(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var words = knowledge.ConventionsOf(call.Syntax.SyntaxTree).SaveWords;
        if (
            SaveWords.Of(method.Name, words) is not { } word
            || knowledge.Stores.Of(call.Receiver()?.Type as INamedTypeSymbol, method.ContainingType)
                is not { } store
        )
        {
            return null;
        }

        if (store.Kind is StoreKind.Service && word is "Create" or "Add" && !ReturnsOutcome(method))
        {
            return null;
        }

        if (SavedArgument.OfEntity(call, knowledge) is null)
        {
            return entities.ById(call, store) is var (entity, id)
                ? Of(call, word, entity, id, SavedShape.Id, parameter: null)
                : null;
        }

        return entities.Among(call, store) is { } saved
            ? Of(
                call,
                word,
                saved.Held.Entity,
                saved.Value,
                saved.Shape,
                saved.Argument.Parameter?.Name
            )
            : null;
    }

    private Save? Of(
        IInvocationOperation call,
        string word,
        Entity entity,
        IOperation value,
        SavedShape shape,
        string? parameter
    )
    {
        var name = call.TargetMethod.Name;
        var aim = aims.Of(name, word, entity, parameter, SavedEntity.IsAlone(call));
        return aim is not Aim.Another
            ? new(
                entity,
                SaveWords.OperationOf(name, word, aim),
                call,
                value,
                shape,
                call.Syntax.GetLocation()
            )
            : null;
    }

    // A service that makes something else of an entity is no store: CreateInvoice(skill) returns an invoice.
    private bool ReturnsOutcome(IMethodSymbol method)
    {
        var type = method.ReturnType.Unwrapped();
        return type is null
            || method.ReturnsVoid
            || type.Name is "Task" or "ValueTask" or "Guid"
            || type.SpecialType
                is SpecialType.System_Boolean
                    or SpecialType.System_Int32
                    or SpecialType.System_Int64
                    or SpecialType.System_String
            || knowledge.HeldBy(type) is not null;
    }
}
