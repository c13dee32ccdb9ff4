using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>
/// Where the locals of a body are declared and named. A body is walked once, when the first of its locals is asked for, however many there are.
/// </summary>
internal sealed class Locals
{
    private static readonly ConditionalWeakTable<IOperation, Locals> Known = new();

    private readonly Dictionary<ILocalSymbol, Local> byName = new(SymbolEqualityComparer.Default);

    private Locals() { }

    /// <summary>The locals of the body that an operation stands in: a whole member, with its lambdas.</summary>
    public static Locals Around(IOperation operation, CancellationToken token)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return Known.GetValue(root, body => Read(body, token));
    }

    /// <summary>All places that name the local, without its declaration.</summary>
    public IReadOnlyList<ILocalReferenceOperation> References(ILocalSymbol local) =>
        byName.TryGetValue(local, out var found) ? found.References : [];

    /// <summary>The value that a local is declared with, if it never gets another; null where that is not certain.</summary>
    public IOperation? OnlyValue(ILocalSymbol local) =>
        local.RefKind is RefKind.None
        && byName.TryGetValue(local, out var found)
        && !found.References.Any(place => place.IsWrite() || IsByReference(place))
            ? found.Initial
            : null;

    private static Locals Read(IOperation body, CancellationToken token)
    {
        var locals = new Locals();
        foreach (var operation in body.Descendants())
        {
            token.ThrowIfCancellationRequested();
            switch (operation)
            {
                case ILocalReferenceOperation reference:
                    locals.Of(reference.Local).References.Add(reference);
                    break;
                case IVariableDeclaratorOperation declarator:
                    locals.Of(declarator.Symbol).Initial ??= declarator
                        .GetVariableInitializer()
                        ?.Value;
                    break;
                default:
                    break;
            }
        }

        return locals;
    }

    private Local Of(ILocalSymbol symbol)
    {
        if (!byName.TryGetValue(symbol, out var local))
        {
            byName.Add(symbol, local = new());
        }

        return local;
    }

    private static bool IsByReference(ILocalReferenceOperation place) =>
        place.Parent
            is IArgumentOperation { Parameter.RefKind: not RefKind.None }
                or ICompoundAssignmentOperation
                or ICoalesceAssignmentOperation
                or IIncrementOrDecrementOperation
                or ITupleOperation;

    private sealed class Local
    {
        public List<ILocalReferenceOperation> References { get; } = [];
        public IOperation? Initial { get; set; }
    }
}
