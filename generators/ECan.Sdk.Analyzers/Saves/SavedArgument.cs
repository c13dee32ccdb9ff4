using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>The argument of a save that is the entity, several of it, or its id.</summary>
internal sealed record SavedArgument(IOperation Value, Held Held, IArgumentOperation Argument)
{
    public SavedShape Shape => Held.Many ? SavedShape.Many : SavedShape.One;

    /// <summary>The first argument that holds an entity, as the caller has it: before conversions to object or a base type, after casts to the entity.</summary>
    public static SavedArgument? OfEntity(
        IInvocationOperation call,
        CompilationKnowledge knowledge
    ) => OfEntities(call, knowledge).FirstOrDefault();

    /// <summary>All arguments that hold an entity, in order.</summary>
    public static IEnumerable<SavedArgument> OfEntities(
        IInvocationOperation call,
        CompilationKnowledge knowledge
    )
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
                yield return found;
            }
        }
    }

    /// <summary>The argument that is the id of an entity, going by its parameter: <c>skillId</c>, or else <c>id</c>.</summary>
    public static IOperation? Id(IInvocationOperation call, Entity entity) =>
        NamedId(call, entity)
        ?? InOrder(call)
            .FirstOrDefault(argument =>
                argument.Parameter is { } parameter && IsId(parameter) && IdWords(parameter).IsEmpty
            )
            ?.Value;

    /// <summary>The argument whose parameter is called the id of the entity: <c>skillId</c>.</summary>
    public static IOperation? NamedId(IInvocationOperation call, Entity entity) =>
        InOrder(call)
            .FirstOrDefault(argument =>
                argument.Parameter is { } parameter
                && IsId(parameter)
                && IdWords(parameter) is { IsEmpty: false } words
                && AreOf(words, entity)
            )
            ?.Value;

    public static IEnumerable<IArgumentOperation> InOrder(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod && call.Instance is null
            ? call.Arguments.Where(argument => argument.Parameter?.Ordinal > 0)
            : call.Arguments;

    private static bool IsId(IParameterSymbol parameter)
    {
        var type = parameter.Type.Unwrapped();
        return (
                type?.SpecialType
                    is SpecialType.System_String
                        or SpecialType.System_Int32
                        or SpecialType.System_Int64
                || type?.Name is "Guid"
            )
            && PascalWords.Of(Capitalized(parameter.Name)) is [.., "Id" or "Ids" or "Key" or "ID"];
    }

    private static ImmutableArray<string> IdWords(IParameterSymbol parameter) =>
        PascalWords.Of(Capitalized(parameter.Name)) is { IsEmpty: false } words
            ? words.RemoveAt(words.Length - 1)
            : [];

    // "agentId" is the id of an agent and of nothing else.
    private static bool AreOf(ImmutableArray<string> words, Entity entity) =>
        entity.Names.Any(name =>
            name.Length >= words.Length
            && name.Skip(name.Length - words.Length).SequenceEqual(words, StringComparer.Ordinal)
        )
        || entity.Names.Any(name =>
            name.Length >= words.Length
            && name.Take(words.Length).SequenceEqual(words, StringComparer.Ordinal)
            && entity.Names.Any(other =>
                other.Length == words.Length && other.SequenceEqual(words, StringComparer.Ordinal)
            )
        );

    private static string Capitalized(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
