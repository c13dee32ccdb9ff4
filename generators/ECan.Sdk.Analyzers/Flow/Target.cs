using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>The save that a search is about, and what follows from its having worked.</summary>
internal sealed class Target
{
    private readonly FlowEvent? site;

    private Target(Entity entity, FlowEvent? site, Save? save, Values values)
    {
        Entity = entity;
        this.site = site;
        Save = save;
        if (save is not null)
        {
            Learn(save.Value, save.Shape, values);
        }
    }

    public Entity Entity { get; }

    /// <summary>The save; null where it is SaveChanges, whose change depends on the path, and where there is none.</summary>
    public Save? Save { get; }

    /// <summary>The call that saves; null if the search begins after a save.</summary>
    public IOperation? Call => Save?.Call ?? (site as FlowEvent.Flushed)?.Call;

    /// <summary>Whether the body is entered with the entity saved.</summary>
    public bool IsEntry => site is null;

    /// <summary>The variable that was saved: it is not null.</summary>
    public ISymbol? Variable { get; private set; }

    /// <summary>The collection that was saved, or of which an item was: it is not empty.</summary>
    public ISymbol? Collection { get; private set; }

    public static Target Of(FlowEvent.Saved saved, Values values) =>
        new(saved.Save.Entity, saved, saved.Save, values);

    public static Target Of(
        FlowEvent.Flushed flushed,
        Entity entity,
        IEnumerable<TrackedChange> changes,
        Values values
    )
    {
        var target = new Target(entity, flushed, save: null, values);

        // If all that is written is one collection, there is something in it.
        var own = changes.Where(change => change.Entity == entity).ToList();
        if (own.Count == 1)
        {
            target.Learn(own[0].Value, own[0].Many ? SavedShape.Many : SavedShape.One, values);
        }

        return target;
    }

    /// <summary>The entity was saved before the body begins; parameters that hold it are neither null nor empty.</summary>
    public static Target AtEntry(
        Entity entity,
        IMethodSymbol? method,
        CompilationKnowledge knowledge
    )
    {
        var target = new Target(entity, site: null, save: null, new Values());
        var parameter = method?.Parameters.FirstOrDefault(candidate =>
            knowledge.HeldBy(candidate.Type)?.Entity == entity
        );
        if (parameter is not null)
        {
            target.Variable = parameter;
            target.Collection = parameter;
        }

        return target;
    }

    public bool IsSite(FlowEvent happened) => ReferenceEquals(site, happened);

    private void Learn(IOperation? value, SavedShape shape, Values values)
    {
        if (value is null)
        {
            return;
        }

        Variable = values.Variable(value);
        Collection =
            shape is SavedShape.Many
                ? ReplacesSet
                    ? null
                    : values.Items(value)
                : values.Collection(value);
    }

    // ReplaceSkills(agentId, skills) also removes: of no skills the cloud has to be told, too.
    private bool ReplacesSet =>
        Save
            is {
                Operation: Operations.None or Operations.Update,
                Call: Microsoft.CodeAnalysis.Operations.IInvocationOperation call
            }
        && (
            PascalWords.Of(call.TargetMethod.Name).Contains("Replace")
            || SavedArgument.InOrder(call).FirstOrDefault()?.Parameter
                is {
                    Type.SpecialType: SpecialType.System_String
                        or SpecialType.System_Int32
                        or SpecialType.System_Int64
                } first
                && first.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase)
        );
}
