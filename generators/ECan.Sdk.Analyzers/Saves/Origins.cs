using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Where a saved value, or what was changed of it, comes from: what was asked of the cloud need not be sent there again.</summary>
internal sealed class Origins(CompilationKnowledge knowledge)
{
    private const int MaxSteps = 16;
    private const int MaxDepth = 3;

    private readonly Dictionary<Values, HashSet<ISymbol>?> merged = [];

    /// <summary>Whether a value was asked of the cloud, or made of what was.</summary>
    public bool IsCloud(IOperation? value, Values values) =>
        MergedIn(values) is not null && IsCloud(value, values, depth: 0);

    /// <summary>Whether what was asked of the cloud is written into the entity: by a property, or by a call that is given both.</summary>
    public bool IsMerged(IOperation? value, Values values) =>
        MergedIn(values) is { Count: > 0 } rows
        && values.Variable(value) is { } row
        && rows.Contains(row);

    // The variables that get something of the cloud; null where nothing is asked of it, as in most bodies.
    private HashSet<ISymbol>? MergedIn(Values values)
    {
        if (!merged.TryGetValue(values, out var rows))
        {
            rows = values.Calls.Any(call => AsksCloud(call.TargetMethod))
                ? new(
                    ByProperty(values)
                        .Concat(values.Calls.SelectMany(call => ByCall(call, values))),
                    SymbolEqualityComparer.Default
                )
                : null;
            merged[values] = rows;
        }

        return rows;
    }

    private IEnumerable<ISymbol> ByProperty(Values values) =>
        values
            .PropertySets.Where(set =>
                knowledge.Entities.Find(set.Target.Instance?.Type) is { } entity
                && Brings(set.Value, entity, values)
            )
            .Select(set => values.Variable(set.Target.Instance))
            .OfType<ISymbol>();

    private IEnumerable<ISymbol> ByCall(IInvocationOperation call, Values values)
    {
        var parts = call
            .Arguments.Select(argument => argument.Value)
            .Prepend(call.Instance)
            .OfType<IOperation>()
            .ToList();
        foreach (var brought in parts)
        {
            if (
                knowledge.HeldBy(brought.WithoutConversions().Type) is { Entity: var entity }
                && IsCloud(brought, values, depth: 1)
            )
            {
                var others = parts
                    .Where(part => !ReferenceEquals(part, brought))
                    .SelectMany(part => part.DescendantsAndSelf())
                    .Where(part => IsOf(entity, part))
                    .Select(part => values.Variable(part))
                    .OfType<ISymbol>();
                foreach (var other in others)
                {
                    yield return other;
                }
            }
        }
    }

    private bool IsCloud(IOperation? value, Values values, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        var current = value;
        for (var i = 0; i < MaxSteps && current is not null; i++)
        {
            current = values.Source(current);
            switch (current)
            {
                case IInvocationOperation call when AsksCloud(call.TargetMethod):
                    return true;
                case IInvocationOperation call:
                    if (
                        knowledge.HeldBy(call.Type) is { Entity: var entity }
                        && (
                            call.Arguments.Any(argument =>
                                IsOf(entity, argument.Value.WithoutConversions())
                                && IsCloud(argument.Value, values, depth + 1)
                            ) || IsChosenByCloud(call, entity, values, depth)
                        )
                    )
                    {
                        return true;
                    }

                    current = call.Receiver();
                    break;
                case IObjectCreationOperation creation:
                    return IsMadeOfCloud(creation, values, depth);
                case IMemberReferenceOperation { Instance: { } instance }:
                    current = instance;
                    break;
                case IArrayElementReferenceOperation element:
                    current = element.ArrayReference;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // new AgentSkill { Id = remote.Id, Name = remote.Name }: at least half of what is set.
    private bool IsMadeOfCloud(IObjectCreationOperation creation, Values values, int depth)
    {
        if (knowledge.Entities.Find(creation.Type) is not { } entity)
        {
            return false;
        }

        var given = creation
            .Arguments.Select(argument => (IOperation?)argument.Value)
            .Concat(
                values
                    .PropertySets.Where(set =>
                        set.Target.Instance is { } made
                        && ReferenceEquals(values.Source(made), creation)
                    )
                    .Select(set => set.Value)
            )
            .ToList();
        var ofCloud = given.Count(value => Brings(value, entity, values, depth + 1));
        return ofCloud > 0 && ofCloud * 2 >= given.Count;
    }

    // Those of here that the cloud no longer has: locals.Where(local => remote.All(one => one.Id != local.Id)).
    private bool IsChosenByCloud(IInvocationOperation call, Entity entity, Values values, int depth)
    {
        var names = new HashSet<string>(
            call.Arguments.Select(argument => argument.Value.Syntax)
                .OfType<LambdaExpressionSyntax>()
                .SelectMany(lambda => lambda.DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Select(name => name.Identifier.ValueText),
            StringComparer.Ordinal
        );
        return names.Count > 0
            && values
                .Variables.OfType<ILocalSymbol>()
                .Where(local => names.Contains(local.Name))
                .Any(local =>
                    knowledge.HeldBy(local.Type)?.Entity == entity
                    && values
                        .SourcesOf(ValueKey.Of(local))
                        .Any(source => IsCloud(source, values, depth + 1))
                );
    }

    private bool Brings(IOperation? value, Entity entity, Values values, int depth = 0) =>
        value is not null
        && Origin(value, values)
            .Any(part => IsOf(entity, part) && IsCloud(part, values, depth + 1));

    // What a value is put together of; a choice is kept by the compiler first.
    private static IEnumerable<IOperation> Origin(IOperation value, Values values) =>
        value
            .DescendantsAndSelf()
            .SelectMany(part =>
                part is IFlowCaptureReferenceOperation capture
                    ? values
                        .SourcesOf(ValueKey.Of(capture.Id))
                        .SelectMany(source => source.DescendantsAndSelf())
                        .Prepend(part)
                    : [part]
            );

    private bool IsOf(Entity entity, IOperation value) =>
        knowledge.HeldBy(value.Type)?.Entity == entity;

    private bool AsksCloud(IMethodSymbol method) =>
        (PascalWords.BeginsWith(method.Name, "Query") || PascalWords.BeginsWith(method.Name, "Get"))
        && (
            knowledge.Symbols.IsManager(method.ContainingType)
            || knowledge.Symbols.IsGenerated(method)
        );
}
