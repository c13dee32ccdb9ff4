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

        var operation = SaveWords.OperationOf(method.Name, word);
        if (SavedArgument.OfEntity(call, knowledge) is { } saved)
        {
            return NamesAnother(call, saved)
                ? null
                : new(
                    saved.Held.Entity,
                    operation,
                    call,
                    saved.Value,
                    saved.Shape,
                    call.Syntax.GetLocation()
                );
        }

        if (store.Kind is StoreKind.Connection || NamedBy(call, store) is not { } entity)
        {
            return null;
        }

        return SavedArgument.Id(call, entity) is { } id
            ? new(entity, operation, call, id, SavedShape.Id, call.Syntax.GetLocation())
            : null;
    }

    // The method's name first: it is nearer to what is saved than the name of the store.
    private Entity? NamedBy(IInvocationOperation call, Store store)
    {
        var method = call.TargetMethod;
        if (
            method
                .TypeArguments.Select(knowledge.Entities.Find)
                .FirstOrDefault(found => found is not null) is
            { } argument
        )
        {
            return argument;
        }

        if (knowledge.Names.OfMethod(method.Name) is { } named)
        {
            return named;
        }

        return
            (
                knowledge.Names.OfType(store.Type, suffixLength: 1)
                ?? knowledge.Names.OfType(method.ContainingType, suffixLength: 1)
            )
                is { } entity
            && EntityNames.EndsAfterVerb(method.Name, entity)
            ? entity
            : null;
    }

    // The store of something else that is handed an entity beside what it saves: prompts.SaveAsync(prompt, skill).
    private static bool NamesAnother(IInvocationOperation call, SavedArgument saved)
    {
        foreach (var argument in SavedArgument.InOrder(call))
        {
            var value = argument.Value.WithoutConversions();
            if (ReferenceEquals(argument, saved.Argument))
            {
                return false;
            }

            if (
                value.Type
                    is INamedTypeSymbol
                    {
                        TypeKind: TypeKind.Class,
                        SpecialType: SpecialType.None
                    } type
                && type.Name is not "CancellationToken"
                && !IsInfrastructure(type)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInfrastructure(INamedTypeSymbol type) =>
        type.Name.EndsWith("Connection", StringComparison.Ordinal)
        || type.Name.EndsWith("Transaction", StringComparison.Ordinal)
        || type.Name.EndsWith("Context", StringComparison.Ordinal)
        || type.Name.EndsWith("Session", StringComparison.Ordinal)
        || type.Name.EndsWith("Principal", StringComparison.Ordinal)
        || type.Name.EndsWith("User", StringComparison.Ordinal);

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
