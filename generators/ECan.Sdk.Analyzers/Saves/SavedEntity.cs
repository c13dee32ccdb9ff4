using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>
/// Which entity a call saves that is named like a save. Method, type and arguments may name several; what they do not agree about is nobody's save.
/// </summary>
internal sealed class SavedEntity(CompilationKnowledge knowledge)
{
    /// <summary>The argument that is saved; null if it is not certain which one, or that any is.</summary>
    public SavedArgument? Among(IInvocationOperation call, Store store)
    {
        var held = SavedArgument.OfEntities(call, knowledge).ToList();
        var about = AboutOf(store);
        var named = knowledge.Names.OfMethod(call.TargetMethod.Name);
        if (held.Select(one => one.Held.Entity).Distinct().Count() > 1)
        {
            // relations.AddAsync(agent, skill), agents.AddToolAsync(agent, tool): only the store and the method together tell.
            return held.Find(one =>
                about.Contains(one.Held.Entity) && (named is null || named == one.Held.Entity)
            );
        }

        var entity = held[0].Held.Entity;
        return
            !IsOfOthers(about, entity)
            || (
                named == entity
                && !about.Any(other => SavedArgument.NamedId(call, other) is not null)
            )
            ? FirstIsIt(call, held[0]) && (IsAlone(call) || !SaveAims.IsOfPart(store.Type, entity))
                ? held[0]
                : null
            : null;
    }

    /// <summary>The entity whose id is handed over, and the id.</summary>
    public (Entity Entity, IOperation Id)? ById(IInvocationOperation call, Store store)
    {
        if (
            store.Kind is StoreKind.Connection
            || Named(call, store) is not { } entity
            || SavedArgument.Id(call, entity) is not { } id
        )
        {
            return null;
        }

        // agents.RemoveSkillAsync(agentId, skillId) takes the skill from the agent; neither is gone.
        var about = AboutOf(store);
        return
            !about.Contains(entity)
            && about
                .Select(other => SavedArgument.Id(call, other))
                .Concat(
                    knowledge
                        .Entities.All.Where(other => other != entity)
                        .Select(other => SavedArgument.NamedId(call, other))
                )
                .Any(another => another is not null && another != id)
            ? null
            : (entity, id);
    }

    /// <summary>Whether beside the entity there is only what says how: a token, a flag, the transaction.</summary>
    public static bool IsAlone(IInvocationOperation call) =>
        SavedArgument
            .InOrder(call)
            .Count(argument =>
                argument.ArgumentKind is not ArgumentKind.DefaultValue
                && argument.Value.WithoutConversions().Type is { } type
                && type.SpecialType is not SpecialType.System_Boolean
                && !(type is INamedTypeSymbol named && IsInfrastructure(named))
            ) <= 1;

    private static bool IsInfrastructure(INamedTypeSymbol type) =>
        type.Name is "CancellationToken"
        || type.Name.EndsWith("Connection", StringComparison.Ordinal)
        || type.Name.EndsWith("Transaction", StringComparison.Ordinal)
        || type.Name.EndsWith("Context", StringComparison.Ordinal)
        || type.Name.EndsWith("Session", StringComparison.Ordinal)
        || type.Name.EndsWith("Principal", StringComparison.Ordinal)
        || type.Name.EndsWith("User", StringComparison.Ordinal);

    // The method's name first: it is nearer to what is saved than the name of the store.
    private Entity? Named(IInvocationOperation call, Store store)
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

    private IReadOnlyList<Entity> AboutOf(Store store) =>
        store.Kind is StoreKind.Connection ? [] : knowledge.Entities.OfStore(store.Type);

    private static bool IsOfOthers(IReadOnlyList<Entity> about, Entity entity) =>
        about.Count > 0 && !about.Any(one => entity.Type.Is(one.Type));

    // The store of something else that is handed an entity beside what it saves: prompts.SaveAsync(prompt, skill).
    private static bool FirstIsIt(IInvocationOperation call, SavedArgument saved) =>
        SavedArgument
            .InOrder(call)
            .TakeWhile(argument => !ReferenceEquals(argument, saved.Argument))
            .All(argument =>
                argument.Value.WithoutConversions().Type
                    is not INamedTypeSymbol
                    {
                        TypeKind: TypeKind.Class,
                        SpecialType: SpecialType.None
                    } type
                || IsInfrastructure(type)
            );
}
