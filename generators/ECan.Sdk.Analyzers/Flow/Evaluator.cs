using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What an expression is on a path, as far as that can be told, given that the save of the search worked.</summary>
internal sealed class Evaluator(
    CompilationKnowledge knowledge,
    Target target,
    Values values,
    BodyFacts known
)
{
    // A variable may stand twice in what another one is made of, so the work doubles with each level.
    private const int MaxDepth = 8;

    public Known Evaluate(IOperation operation, Facts facts, bool saved) =>
        Evaluate(operation, facts, saved, 0);

    private Known Evaluate(IOperation operation, Facts facts, bool saved, int depth)
    {
        if (depth > MaxDepth)
        {
            return Known.Nothing;
        }

        var value = operation.WithoutAwait();
        if (saved && ReferenceEquals(value, target.Call))
        {
            return OfResult(value.Type.Unwrapped());
        }

        if (value.ConstantValue.HasValue)
        {
            return OfConstant(value.ConstantValue.Value);
        }

        if (Remembered(value, facts) is not Known.Nothing and var remembered)
        {
            return remembered;
        }

        switch (value)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Negate(Evaluate(not.Operand, facts, saved, depth + 1));
            case IIsNullOperation test:
                return IsNull(test.Operand, facts, saved, depth);
            case IBinaryOperation binary:
                return OfBinary(binary, facts, saved, depth);
            case IIsPatternOperation pattern:
                return OfPattern(pattern.Pattern, pattern.Value, facts, saved, depth);
            case IIsTypeOperation isManager when knowledge.Symbols.IsManager(isManager.TypeOperand):
                return Known.True;
            case IIsTypeOperation isType:
                return Opened(Evaluate(isType.ValueOperand, facts, saved, depth + 1));
            case IPropertyReferenceOperation { Instance: { } instance } property:
                return OfProperty(property, instance, facts, saved, depth);
            case IFieldReferenceOperation { Instance: { } instance }:
                return Opened(Evaluate(instance, facts, saved, depth + 1));
            case ITupleOperation tuple when saved && Contains(tuple, target.Call):
                return Known.Outcome;
            case IInvocationOperation call:
                return OfCall(call, facts, saved, depth);
            default:
                return OfVariable(value, facts, saved, depth);
        }
    }

    /// <summary>What a variable is after a change in place: a count that is raised, a flag that takes in an outcome.</summary>
    public Known EvaluateUpdate(IOperation update, Facts facts, bool saved)
    {
        switch (update)
        {
            case IIncrementOrDecrementOperation { Kind: OperationKind.Increment } raised:
                return Evaluate(raised.Target, facts, saved) is Known.Zero or Known.Positive
                    ? Known.Positive
                    : Known.Nothing;
            case ICompoundAssignmentOperation compound:
                var added = Evaluate(compound.Value, facts, saved);
                if (
                    compound.OperatorKind is BinaryOperatorKind.Add
                    && added is Known.Positive or Known.Rows
                )
                {
                    return Evaluate(compound.Target, facts, saved) is Known.Zero or Known.Positive
                        ? Known.Positive
                        : added;
                }

                return saved && Contains(compound.Value, target.Call) ? Known.Open : Known.Nothing;
            default:
                return Known.Nothing;
        }
    }

    private static bool Contains(IOperation operation, IOperation? part) =>
        part is not null
        && operation.DescendantsAndSelf().Any(inside => ReferenceEquals(inside, part));

    private Known Remembered(IOperation value, Facts facts)
    {
        if (ValueKey.Of(value) is { } key && facts[key] is not Known.Nothing and var fact)
        {
            return fact;
        }

        if (Conditions.Of(value, values) is not { } condition)
        {
            return Known.Nothing;
        }

        var answer = facts[condition.Key];
        return answer is not (Known.True or Known.False) ? Known.Nothing
            : condition.Negated ? Negate(answer)
            : answer;
    }

    private Known OfVariable(IOperation value, Facts facts, bool saved, int depth)
    {
        if (ValueKey.Of(value) is { } key && values.IsSetElsewhere(key))
        {
            // A flag that a lambda sets may be about the save.
            return saved ? Known.Open : Known.Nothing;
        }

        if (
            saved
            && target.Variable is { } variable
            && SymbolEqualityComparer.Default.Equals(values.Variable(value), variable)
        )
        {
            return Known.NotNull;
        }

        return values.OnlyValue(value) is { } only ? Evaluate(only, facts, saved, depth + 1)
            : value is IObjectCreationOperation or IWithOperation or IInstanceReferenceOperation
                ? Known.NotNull
            : Known.Nothing;
    }

    private Known IsNull(IOperation operand, Facts facts, bool saved, int depth)
    {
        // Without a manager there is nobody who could sync.
        if (knowledge.Symbols.IsManager(operand.WithoutConversions().Type))
        {
            return Known.False;
        }

        return Evaluate(operand, facts, saved, depth + 1) switch
        {
            Known.Null => Known.True,
            Known.NotNull
            or Known.Zero
            or Known.Positive
            or Known.Rows
            or Known.True
            or Known.False => Known.False,
            Known.Outcome or Known.Open => Known.Open,
            _ => Known.Nothing,
        };
    }

    private Known OfBinary(IBinaryOperation binary, Facts facts, bool saved, int depth)
    {
        var isEqual = binary.OperatorKind is BinaryOperatorKind.Equals;
        if (isEqual || binary.OperatorKind is BinaryOperatorKind.NotEquals)
        {
            var operand =
                Conditions.IsNull(binary.RightOperand) ? binary.LeftOperand
                : Conditions.IsNull(binary.LeftOperand) ? binary.RightOperand
                : null;
            if (operand is not null)
            {
                var isNull = IsNull(operand, facts, saved, depth);
                return isEqual ? isNull : Negate(isNull);
            }
        }

        var left = Evaluate(binary.LeftOperand, facts, saved, depth + 1);
        var right = Evaluate(binary.RightOperand, facts, saved, depth + 1);
        return Comparisons.Compare(
            binary.OperatorKind,
            left,
            binary.LeftOperand.ConstantValue.Value as int?,
            right,
            binary.RightOperand.ConstantValue.Value as int?
        );
    }

    private Known OfPattern(
        IPatternOperation pattern,
        IOperation value,
        Facts facts,
        bool saved,
        int depth
    )
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation
            or ITypePatternOperation when knowledge.Symbols.IsManager(pattern.NarrowedType):
                return Known.True;
            case INegatedPatternOperation negated:
                return Negate(OfPattern(negated.Pattern, value, facts, saved, depth + 1));
            case IConstantPatternOperation { Value: { } constant }:
                return Conditions.IsNull(constant)
                    ? IsNull(value, facts, saved, depth)
                    : Comparisons.Compare(
                        BinaryOperatorKind.Equals,
                        Evaluate(value, facts, saved, depth + 1),
                        null,
                        OfConstant(constant.ConstantValue.Value),
                        constant.ConstantValue.Value as int?
                    );
            case IRelationalPatternOperation relational:
                return Comparisons.Compare(
                    relational.OperatorKind,
                    Evaluate(value, facts, saved, depth + 1),
                    null,
                    OfConstant(relational.Value.ConstantValue.Value),
                    relational.Value.ConstantValue.Value as int?
                );
            case IRecursivePatternOperation
            {
                PropertySubpatterns.IsEmpty: true,
                DeconstructionSubpatterns.IsEmpty: true
            } any when IsAny(any, value):
                return Negate(IsNull(value, facts, saved, depth));
            case IRecursivePatternOperation
            {
                PropertySubpatterns: [
                    {
                        Member: IPropertyReferenceOperation { Property.Name: "Count" or "Length" },
                        Pattern: IRelationalPatternOperation relation
                    },
                ]
            } when saved && IsSavedCollection(value):
                return Comparisons.Compare(
                    relation.OperatorKind,
                    Known.Positive,
                    null,
                    OfConstant(relation.Value.ConstantValue.Value),
                    relation.Value.ConstantValue.Value as int?
                );
            case IListPatternOperation list when saved && IsSavedCollection(value):
                return OfList(list);
            case IDeclarationPatternOperation { MatchesNull: false } declaration
                when IsAny(declaration, value):
                return Negate(IsNull(value, facts, saved, depth));
            default:
                return Opened(Evaluate(value, facts, saved, depth + 1));
        }
    }

    // What was saved is not empty; how much of it there is, is not known.
    private static Known OfList(IListPatternOperation list)
    {
        var items = list.Patterns.Where(item => item is not ISlicePatternOperation).ToList();
        var isOpen = items.Count < list.Patterns.Length;
        return items.Count == 0 ? (isOpen ? Known.True : Known.False)
            : isOpen
            && items
                is [IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }]
                ? Known.True
            : Known.Nothing;
    }

    private static bool IsAny(IPatternOperation pattern, IOperation value) =>
        SymbolEqualityComparer.Default.Equals(
            pattern.NarrowedType,
            value.WithoutAwait().Type.Unwrapped()
        );

    private Known OfProperty(
        IPropertyReferenceOperation property,
        IOperation instance,
        Facts facts,
        bool saved,
        int depth
    )
    {
        var name = property.Property.Name;
        if (saved && name is "Count" or "Length" && IsSavedCollection(instance))
        {
            return Known.Positive;
        }

        if (saved && name is "IsEmpty" or "IsDefaultOrEmpty" && IsSavedCollection(instance))
        {
            return Known.False;
        }

        var owner = Evaluate(instance, facts, saved, depth + 1);
        return owner is Known.Outcome ? Outcomes.Of(property.Property)
            : owner is Known.Open ? Known.Open
            : OfVariable(property, facts, saved, depth);
    }

    private Known OfCall(IInvocationOperation call, Facts facts, bool saved, int depth)
    {
        var name = call.TargetMethod.Name;
        if (
            saved
            && name is "Any" or "Count"
            && call.Receiver() is { } receiver
            && call.Arguments.Length <= 1
            && IsSavedCollection(receiver)
        )
        {
            return name == "Any" ? Known.True : Known.Positive;
        }

        return call.ChildOperations.Any(child =>
            Evaluate(child, facts, saved, depth + 1) is Known.Outcome or Known.Open
        )
            ? Known.Open
            : Known.Nothing;
    }

    /// <summary>Whether a value is the collection that was saved, or one that what was saved is put into.</summary>
    public bool IsSavedCollection(IOperation collection) =>
        IsSavedCollection(values.Items(collection));

    public bool IsSavedCollection(ISymbol? collection) =>
        collection is not null
        && (
            SymbolEqualityComparer.Default.Equals(collection, target.Collection)
            || (
                target.Variable is { } item
                && known.Fills.Any(fill =>
                    SymbolEqualityComparer.Default.Equals(fill.Collection, collection)
                    && SymbolEqualityComparer.Default.Equals(fill.Item, item)
                )
            )
        );

    private Known OfResult(ITypeSymbol? type) =>
        type switch
        {
            null => Known.Nothing,
            { SpecialType: SpecialType.System_Boolean } => Known.True,
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => Known.Rows,
            { SpecialType: SpecialType.System_Void } => Known.Nothing,
            { Name: "Task" or "ValueTask" } => Known.Nothing,
            _ => knowledge.HeldBy(type) is not null ? Known.NotNull : Known.Outcome,
        };

    private static Known OfConstant(object? constant) =>
        constant switch
        {
            null => Known.Null,
            true => Known.True,
            false => Known.False,
            int number => number > 0 ? Known.Positive
            : number == 0 ? Known.Zero
            : Known.Nothing,
            string => Known.NotNull,
            _ => Known.Nothing,
        };

    private static Known Negate(Known answer) =>
        answer switch
        {
            Known.True => Known.False,
            Known.False => Known.True,
            Known.Open or Known.Outcome => Known.Open,
            _ => Known.Nothing,
        };

    private static Known Opened(Known answer) =>
        answer is Known.Open or Known.Outcome ? Known.Open : Known.Nothing;
}
