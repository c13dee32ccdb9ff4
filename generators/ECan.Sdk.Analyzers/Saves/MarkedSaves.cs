using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Calls of methods that say <c>[SavesEntity]</c>.</summary>
internal sealed class MarkedSaves(CompilationKnowledge knowledge)
{
    private readonly SaveAims aims = new(knowledge);

    public Save? Find(IInvocationOperation call, AttributeData attribute)
    {
        var value = SavedArgument.OfEntity(call, knowledge);
        var entity = attribute.ConstructorArguments is [{ Value: ITypeSymbol type }]
            ? knowledge.Entities.Find(type)
            : value?.Held.Entity
                ?? call.TargetMethod.TypeArguments.Concat(
                        call.TargetMethod.ContainingType.TypeArguments
                    )
                    .Select(knowledge.Entities.Find)
                    .FirstOrDefault(found => found is not null)
                ?? knowledge.HeldBy(call.TargetMethod.ReturnType)?.Entity;
        if (entity is null)
        {
            return null;
        }

        // What is handed over is the entity only if it is of the type that the attribute names.
        var saved = value?.Held.Entity == entity ? value : null;
        var id = saved is null ? SavedArgument.Id(call, entity) : null;
        return new(
            entity,
            OperationsOf(attribute) ?? ByName(call, entity, saved),
            call,
            saved?.Value ?? id,
            saved is not null ? saved.Shape
                : id is not null ? SavedShape.Id
                : SavedShape.Nothing,
            call.Syntax.GetLocation()
        );
    }

    private static Operations? OperationsOf(AttributeData attribute)
    {
        var said = attribute.NamedArguments.FirstOrDefault(argument =>
            argument.Key == "Operations"
        );
        return said.Value.Value is int set and not 0
            ? IsOne(set)
                ? (Operations)set
                : Operations.None
            : null;
    }

    private Operations ByName(IInvocationOperation call, Entity entity, SavedArgument? saved)
    {
        var name = call.TargetMethod.Name;
        return
            SaveWords.Of(name, knowledge.ConventionsOf(call.Syntax.SyntaxTree).SaveWords)
                is { } word
            ? SaveWords.OperationOf(
                name,
                word,
                aims.Of(name, word, entity, saved?.Argument.Parameter?.Name, isAlone: true)
            )
            : Operations.None;
    }

    private static bool IsOne(int set) => (set & (set - 1)) == 0;
}
