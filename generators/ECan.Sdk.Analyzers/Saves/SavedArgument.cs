using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>The argument of a save that is the entity, several of it, or its id.</summary>
internal sealed record SavedArgument(IOperation Value, Held Held, IArgumentOperation Argument)
{
    public SavedShape Shape => Held.Many ? SavedShape.Many : SavedShape.One;

    /// <summary>The first argument that holds an entity, as the caller has it: before conversions to object or a base type, after casts to the entity.</summary>
    public static SavedArgument? OfEntity(IInvocationOperation call, CompilationKnowledge knowledge)
    {
        foreach (var argument in InOrder(call))
        {
            SavedArgument? found = null;
            for (var value = argument.Value; value is not null; )
            {
                if (knowledge.HeldBy(value.Type) is { } held)
                {
                    found = new(value, held, argument);
                }

                value = (value as IConversionOperation)?.Operand;
            }

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The argument that is the id of an entity, going by its parameter: <c>id</c>, <c>skillId</c>.</summary>
    public static IOperation? Id(IInvocationOperation call, Entity entity) =>
        InOrder(call)
            .FirstOrDefault(argument =>
                argument.Parameter is { } parameter && IsId(parameter, entity)
            )
            ?.Value;

    public static IEnumerable<IArgumentOperation> InOrder(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod && call.Instance is null
            ? call.Arguments.Where(argument => argument.Parameter?.Ordinal > 0)
            : call.Arguments;

    private static bool IsId(IParameterSymbol parameter, Entity entity)
    {
        var type = parameter.Type.Unwrapped();
        if (
            type?.SpecialType
                is not (
                    SpecialType.System_String
                    or SpecialType.System_Int32
                    or SpecialType.System_Int64
                )
            && type?.Name is not "Guid"
        )
        {
            return false;
        }

        var words = PascalWords.Of(Capitalized(parameter.Name));
        if (words.IsEmpty || words[words.Length - 1] is not ("Id" or "Ids" or "Key" or "ID"))
        {
            return false;
        }

        // "agentId" is the id of an agent and of nothing else.
        var before = words.Length - 1;
        return before == 0
            || entity.Names.Any(name =>
                name.Length >= before
                && name.Skip(name.Length - before)
                    .SequenceEqual(words.Take(before), StringComparer.Ordinal)
            )
            || entity.Names.Any(name =>
                name.Length >= before
                && name.Take(before).SequenceEqual(words.Take(before), StringComparer.Ordinal)
                && entity.Names.Any(other =>
                    other.Length == before
                    && other.SequenceEqual(words.Take(before), StringComparer.Ordinal)
                )
            );
    }

    private static string Capitalized(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
