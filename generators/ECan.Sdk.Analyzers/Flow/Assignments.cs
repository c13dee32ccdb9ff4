using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Which variables an operation itself sets, without what is inside it, and to what.</summary>
internal static class Assignments
{
    public static IEnumerable<(ValueKey Target, IOperation? Value)> Of(
        IOperation operation,
        Values values
    )
    {
        switch (operation)
        {
            case IFlowCaptureOperation capture:
                return [(ValueKey.Of(capture.Id), capture.Value)];
            case ISimpleAssignmentOperation assignment:
                return ToTarget(assignment.Target, assignment.Value, values);
            case ICompoundAssignmentOperation compound:
                return ToTarget(compound.Target, null, values);
            case IIncrementOrDecrementOperation step:
                return ToTarget(step.Target, null, values);
            case IDeconstructionAssignmentOperation deconstruction:
                return Parts(deconstruction.Target, deconstruction.Value);
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                return ToTarget(argument.Value, null, values);
            case IIsPatternOperation pattern:
                return Declared(pattern.Pattern, pattern.Value);
            default:
                return [];
        }
    }

    // Where the value branches, as in "x = a ?? b", the compiler keeps the variable in a place of its own first.
    private static IEnumerable<(ValueKey, IOperation?)> ToTarget(
        IOperation target,
        IOperation? value,
        Values values
    )
    {
        var variable = target is IFlowCaptureReferenceOperation ? values.OnlyValue(target) : null;
        return ValueKey.Of(variable ?? target) is { } key ? [(key, value)] : [];
    }

    // Of a tuple that is written out each variable gets its element, of another value each gets a part of it.
    private static IEnumerable<(ValueKey, IOperation?)> Parts(
        IOperation target,
        IOperation value
    ) =>
        target switch
        {
            ITupleOperation { Elements: var targets } => value.WithoutConversions()
                is ITupleOperation { Elements: var values }
            && values.Length == targets.Length
                ? targets.Zip(values, Parts).SelectMany(parts => parts)
                : targets.SelectMany(part => Parts(part, value)),
            IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => Parts(
                tuple,
                value
            ),
            _ => ValueKey.Of(target) is { } key ? [(key, value)] : [],
        };

    // Of the patterns only the outermost names the value itself; those inside name parts of it.
    private static IEnumerable<(ValueKey, IOperation?)> Declared(
        IPatternOperation pattern,
        IOperation? value
    )
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                return [(ValueKey.Of(symbol), value)];
            case IRecursivePatternOperation recursive:
                var self = recursive.DeclaredSymbol is { } declared
                    ? [(ValueKey.Of(declared), value)]
                    : Array.Empty<(ValueKey, IOperation?)>();
                return self.Concat(
                        recursive.PropertySubpatterns.SelectMany(part =>
                            Declared(part.Pattern, null)
                        )
                    )
                    .Concat(
                        recursive.DeconstructionSubpatterns.SelectMany(part => Declared(part, null))
                    );
            case INegatedPatternOperation negated:
                return Declared(negated.Pattern, value);
            case IBinaryPatternOperation binary:
                return Declared(binary.LeftPattern, value)
                    .Concat(Declared(binary.RightPattern, value));
            default:
                return [];
        }
    }
}
