using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Where the variables of a body get their values. Knows nothing of paths: a variable that is set twice has no single source.</summary>
internal sealed class Values
{
    private const int MaxDepth = 12;

    private readonly Dictionary<ValueKey, List<IOperation?>> sources = [];

    private readonly HashSet<ValueKey> setElsewhere = [];

    private readonly List<PropertySet> propertySets = [];

    private readonly List<IInvocationOperation> calls = [];

    private readonly List<IInvocationOperation> attachments = [];

    /// <summary>The properties that are set of objects.</summary>
    public IReadOnlyList<PropertySet> PropertySets => propertySets;

    /// <summary>All calls.</summary>
    public IReadOnlyList<IInvocationOperation> Calls => calls;

    /// <summary>The calls that attach something to something.</summary>
    public IReadOnlyList<IInvocationOperation> Attachments => attachments;

    /// <summary>The variables that are set.</summary>
    public IEnumerable<ISymbol> Variables =>
        sources.Keys.Select(key => key.Symbol).OfType<ISymbol>();

    /// <summary>Notes what an operation itself does to objects, without what is inside it.</summary>
    public void Note(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } simple:
                propertySets.Add(new(target, simple.Value));
                break;
            case ICompoundAssignmentOperation { Target: IPropertyReferenceOperation target }:
                propertySets.Add(new(target, null));
                break;
            case IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation target }:
                propertySets.Add(new(target, null));
                break;
            case IInvocationOperation call:
                calls.Add(call);
                if (call.TargetMethod.Name is "Attach" or "AttachRange")
                {
                    attachments.Add(call);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Notes that a variable is set.</summary>
    /// <param name="target">The variable.</param>
    /// <param name="value">What it is set to; null if that is not known.</param>
    /// <param name="inNested">Whether a lambda or local function does it, at a time that the body does not tell.</param>
    public void Add(ValueKey target, IOperation? value, bool inNested)
    {
        if (inNested && target.Symbol is not null)
        {
            setElsewhere.Add(target);
        }

        if (!sources.TryGetValue(target, out var list))
        {
            sources.Add(target, list = []);
        }

        list.Add(value);
    }

    /// <summary>How often a variable is set in the body.</summary>
    public int CountOf(ValueKey key) => sources.TryGetValue(key, out var list) ? list.Count : 0;

    /// <summary>All that a variable is set to in the body, as far as it is known.</summary>
    public IEnumerable<IOperation> SourcesOf(ValueKey key) =>
        sources.TryGetValue(key, out var list) ? list.OfType<IOperation>() : [];

    /// <summary>Whether a lambda or local function sets the variable.</summary>
    public bool IsSetElsewhere(ValueKey key) => setElsewhere.Contains(key);

    /// <summary>The one value that a local or a place of the compiler ever gets; null if there are several, or none is known.</summary>
    public IOperation? OnlyValue(IOperation operation) =>
        operation is ILocalReferenceOperation or IFlowCaptureReferenceOperation
        && ValueKey.Of(operation) is { } key
        && sources.TryGetValue(key, out var list)
        && list is [{ } only]
            ? only
            : null;

    /// <summary>The operation that a value comes from: through variables that are set once, awaits and conversions.</summary>
    public IOperation Source(IOperation operation)
    {
        var current = operation.WithoutAwait();
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (OnlyValue(current) is not { } only)
            {
                return current;
            }

            current = only.WithoutAwait();
        }

        return current;
    }

    /// <summary>The variable that a value is: through variables that were only given another one.</summary>
    public ISymbol? Variable(IOperation? operation)
    {
        if (operation is null)
        {
            return null;
        }

        var current = operation.WithoutAwait();
        var symbol = SymbolOf(current);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (OnlyValue(current)?.WithoutAwait() is not { } next || ValueKey.Of(next) is null)
            {
                break;
            }

            current = next;
            symbol = SymbolOf(current) ?? symbol;
        }

        return symbol;
    }

    /// <summary>The collection of which a value is an item, if a loop gave it; else the value itself.</summary>
    public ISymbol? Collection(IOperation? operation)
    {
        if (operation is null)
        {
            return null;
        }

        var source = Source(operation);
        if (
            source is IPropertyReferenceOperation
            {
                Property.Name: "Current",
                Instance: { } enumerator
            }
        )
        {
            return EnumeratedBy(enumerator);
        }

        return source switch
        {
            IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } list } => Variable(
                list
            ),
            IArrayElementReferenceOperation element => Variable(element.ArrayReference),
            _ => Items(operation),
        };
    }

    /// <summary>The variable of a collection: copies of it that hold the same items are the same.</summary>
    public ISymbol? Items(IOperation collection) => Variable(SameItems(collection));

    /// <summary>The collection that an enumerator runs over.</summary>
    public ISymbol? EnumeratedBy(IOperation enumerator) =>
        Source(enumerator)
            is IInvocationOperation
            {
                TargetMethod.Name: "GetEnumerator" or "GetAsyncEnumerator"
            } call
        && call.Receiver() is { } collection
            ? Items(collection)
            : null;

    /// <summary>The query on an EF Core set that returned an entity which its context tracks; null if it is not tracked.</summary>
    public IOperation? TrackedBy(IOperation entity, KnownSymbols symbols)
    {
        if (symbols.DbContext is null)
        {
            return null;
        }

        var source = Source(entity);
        if (
            source is IPropertyReferenceOperation
            {
                Property.Name: "Current",
                Instance: { } enumerator
            }
        )
        {
            source =
                Source(enumerator) is IInvocationOperation start && start.Receiver() is { } items
                    ? Source(items)
                    : source;
        }
        else if (source is IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } list })
        {
            source = Source(list);
        }

        var isQuery = false;
        for (var depth = 0; depth < MaxDepth * 2; depth++)
        {
            source = Source(source);
            if (symbols.IsDbSet(source.Type))
            {
                return isQuery ? source : null;
            }

            if (
                source is not IInvocationOperation call
                || call.TargetMethod.Name
                    is "Select"
                        or "SelectMany"
                        or "GroupBy"
                        or "Join"
                        or "AsNoTracking"
                        or "AsNoTrackingWithIdentityResolution"
                || call.Receiver() is not { } receiver
            )
            {
                return null;
            }

            isQuery = true;
            source = receiver;
        }

        return null;
    }

    public static ISymbol? SymbolOf(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Arguments.Length: 0 } property => property.Property,
            _ => null,
        };

    // A list of the same items is the same collection.
    private IOperation SameItems(IOperation collection)
    {
        var current = collection.WithoutAwait();
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (
                IsSameItems(Source(current)) is { } inner
                && (Variable(inner) is not null || IsSameItems(Source(inner)) is not null)
            )
            {
                current = inner.WithoutAwait();
                continue;
            }

            return current;
        }

        return current;
    }

    private static IOperation? IsSameItems(IOperation source) =>
        source is IInvocationOperation call
        && (
            call.TargetMethod.Name
                is "ToList"
                    or "ToArray"
                    or "ToListAsync"
                    or "ToArrayAsync"
                    or "ToImmutableArray"
                    or "ToImmutableList"
                    or "ToImmutableHashSet"
                    or "ToFrozenSet"
                    or "ToHashSet"
                    or "AsEnumerable"
                    or "AsAsyncEnumerable"
                    or "AsQueryable"
                    or "AsReadOnly"
                    or "AsParallel"
                    or "AsOrdered"
                    or "AsSpan"
                    or "Order"
                    or "OrderDescending"
                    or "OrderBy"
                    or "OrderByDescending"
                    or "ThenBy"
                    or "ThenByDescending"
                    or "Reverse"
                    or "Distinct"
                    or "Cast"
                    or "WithCancellation"
                    or "ConfigureAwait"
                    or "Chunk"
            || (call.TargetMethod.Name == "Select" && IsIdentity(call))
        )
            ? call.Receiver()
            : null;

    // Select(x => x)
    private static bool IsIdentity(IInvocationOperation select) =>
        select.Arguments.LastOrDefault()?.Value.Bare().Syntax
            is SimpleLambdaExpressionSyntax
            {
                Parameter.Identifier.ValueText: var parameter,
                ExpressionBody: IdentifierNameSyntax { Identifier.ValueText: var body }
            }
        && parameter == body;
}

/// <summary>A property of an object gets a value; null for one that is not known.</summary>
internal sealed record PropertySet(IPropertyReferenceOperation Target, IOperation? Value);
