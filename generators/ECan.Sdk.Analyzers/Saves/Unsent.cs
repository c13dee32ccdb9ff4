using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Saves of nothing that the cloud gets: only properties marked <c>[CloudIgnore]</c> were changed.</summary>
internal sealed class Unsent(CompilationKnowledge knowledge)
{
    private readonly Dictionary<Values, bool> known = [];

    /// <summary>Whether a body finds an entity, changes no more of it than such properties, hands it to nobody and saves it.</summary>
    public bool IsAllOf(Save save, Values values)
    {
        if (
            save.Operation is not (Operations.None or Operations.Update)
            || save.Shape is not SavedShape.One
            || save.Value is null
            || values.Variable(save.Value) is not ILocalSymbol found
            || values.Source(save.Value) is not IInvocationOperation
            || !SetsIgnored(values)
        )
        {
            return false;
        }

        var changed = values
            .PropertySets.Where(set => IsPartOf(set.Target, found, values))
            .ToList();
        return changed.Count > 0
            && changed.All(set => IsIgnored(set.Target, found, values))
            && !values.Calls.Any(call =>
                !ReferenceEquals(call, save.Call)
                && call.Arguments.Select(argument => argument.Value)
                    .Prepend(call.Instance)
                    .Any(part => Is(part, found, values))
            );
    }

    private bool SetsIgnored(Values values)
    {
        if (!known.TryGetValue(values, out var sets))
        {
            sets = values.PropertySets.Any(set => knowledge.Symbols.IsIgnored(set.Target.Property));
            known[values] = sets;
        }

        return sets;
    }

    // The property of the entity itself, however deep below it something is set.
    private bool IsIgnored(IPropertyReferenceOperation target, ISymbol entity, Values values)
    {
        IOperation? current = target;
        while (current is IMemberReferenceOperation member)
        {
            if (
                member is IPropertyReferenceOperation property
                && Is(member.Instance, entity, values)
            )
            {
                return knowledge.Symbols.IsIgnored(property.Property);
            }

            current = member.Instance;
        }

        return false;
    }

    private static bool IsPartOf(IPropertyReferenceOperation target, ISymbol entity, Values values)
    {
        IOperation? current = target.Instance;
        while (current is not null)
        {
            if (Is(current, entity, values))
            {
                return true;
            }

            current = (current as IMemberReferenceOperation)?.Instance;
        }

        return false;
    }

    private static bool Is(IOperation? operation, ISymbol variable, Values values) =>
        operation is not null
        && SymbolEqualityComparer.Default.Equals(values.Variable(operation), variable);
}
