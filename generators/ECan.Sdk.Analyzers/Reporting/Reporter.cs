using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>Turns what a search found into the one diagnostic that says most about it.</summary>
internal sealed class Reporter(
    CompilationKnowledge knowledge,
    Searches searches,
    Action<Diagnostic> report
)
{
    private readonly SyncCode code = new(knowledge);
    private readonly HashSet<(string Id, Location Place, Entity Entity)> reported = [];

    public void Report(Body body, Finding finding)
    {
        var (save, result) = (finding.Save, finding.Result);
        var known = searches.FactsOf(body);
        if (result.TooLate.FirstOrDefault() is { } late)
        {
            ReportOrder(
                late,
                save,
                "after it was deleted locally and read again, so that nothing is found",
                "Sync what was read before the delete, or the id"
            );
        }
        else if (result.Witness is { } witness)
        {
            ReportMissing(body, save, witness, known);
        }
        else
        {
            foreach (var (sync, _) in result.Followers.Select(pair => (pair.Key, pair.Value)))
            {
                ReportFollower(body, save, sync, known);
            }
        }
    }

    private void ReportMissing(Body body, Save save, Witness witness, BodyFacts known)
    {
        if (
            witness.End.Early is { } early
            && SameEntity.IsCertain(early.Handed ?? early.Value, save.Value, body.Values)
        )
        {
            ReportOrder(
                early,
                save,
                $"before '{Excerpt.Of(save.Call.Syntax)}' has saved it",
                "Sync it after the save"
            );
        }
        else if (witness.End.Other is { } other)
        {
            ReportOther(
                other,
                save,
                $"the {save.Entity.DataType}",
                $"the {other.Entity!.DataType}",
                SyncCode.ValueOf(save) is { } value ? $"'{value}'" : $"the {save.Entity.DataType}"
            );
        }
        else
        {
            ReportUnsynced(body, save, witness, known);
        }
    }

    private void ReportUnsynced(Body body, Save save, Witness witness, BodyFacts known)
    {
        var branch = MissingBranch.Of(witness, body, known, save.Entity, searches.Reader);
        var places = ImmutableArray.CreateBuilder<Location>();
        var properties = PropertiesOf(save);
        if (save.Inner is { } inner)
        {
            properties[FixProperties.InnerSaveIndex] = Index(places);
            places.Add(inner);
        }

        if (branch is not null)
        {
            properties[FixProperties.BranchIndex] = Index(places);
            properties[FixProperties.BranchValue] = branch.Value switch
            {
                true => "true",
                false => "false",
                null => null,
            };
            places.Add(branch.Place);
        }

        Report(
            Rules.SavedNotSynced,
            save.Place,
            save.Entity,
            places,
            properties,
            Excerpt.Of(save.Call.Syntax),
            save.Entity.DataType,
            branch?.Text ?? "no sync follows",
            code.Of(save, body)
        );
    }

    private void ReportFollower(Body body, Save save, Sync sync, BodyFacts known)
    {
        if (!sync.IsPlain)
        {
            return;
        }

        if (SameEntity.IsStaleCopy(sync.Value, save.Value, body.Values))
        {
            ReportOther(
                sync,
                save,
                $"'{save.Value!.Syntax}'",
                $"'{sync.Value!.Syntax}' from before the change",
                $"'{save.Value.Syntax}'"
            );
        }
        else if (OperationMismatch.IsCertain(save, sync, known))
        {
            var right = code.Of(save, body);
            Report(
                Rules.OtherOperation,
                sync.Call.Syntax.GetLocation(),
                save.Entity,
                [save.Inner ?? save.Place],
                With(PropertiesOf(save), FixProperties.SaveIndex, "0"),
                Excerpt.Of(save.Call.Syntax),
                Article(save.Operation),
                save.Entity.DataType,
                Excerpt.Of(sync.Call.Syntax),
                Article(sync.Operation),
                right
            );
        }
    }

    private void ReportOrder(Sync sync, Save save, string wrong, string advice) =>
        Report(
            Rules.WrongOrder,
            sync.Call.Syntax.GetLocation(),
            save.Entity,
            [save.Inner ?? save.Place],
            With(PropertiesOf(save), FixProperties.SaveIndex, "0"),
            Excerpt.Of(sync.Call.Syntax),
            save.Entity.DataType,
            wrong,
            advice
        );

    private void ReportOther(Sync sync, Save save, string saved, string synced, string right) =>
        Report(
            Rules.OtherEntitySynced,
            sync.Call.Syntax.GetLocation(),
            save.Entity,
            [save.Inner ?? save.Place],
            With(PropertiesOf(save), FixProperties.SaveIndex, "0"),
            Excerpt.Of(save.Call.Syntax),
            saved,
            Excerpt.Of(sync.Call.Syntax),
            synced,
            right
        );

    private void Report(
        DiagnosticDescriptor rule,
        Location place,
        Entity entity,
        IEnumerable<Location> others,
        Dictionary<string, string?> properties,
        params object[] arguments
    )
    {
        if (reported.Add((rule.Id, place, entity)))
        {
            report(
                Diagnostic.Create(
                    rule,
                    place,
                    others,
                    properties.Where(pair => pair.Value is not null).ToImmutableDictionary(),
                    arguments
                )
            );
        }
    }

    private Dictionary<string, string?> PropertiesOf(Save save)
    {
        var entity = save.Entity;
        return new()
        {
            [FixProperties.DataType] = entity.DataType,
            [FixProperties.EntityType] = MetadataName(entity.Type),
            [FixProperties.SyncMethod] = code.MethodOf(entity, save.Shape),
            [FixProperties.SyncNamespace] =
                code.GeneratedClassOf(entity)?.ContainingNamespace.ToDisplayString() ?? "",
            [FixProperties.Operation] = SyncCode.OperationOf(save).ToString(),
            [FixProperties.SaidOperation] =
                save.Operation is Operations.None ? null : save.Operation.ToString(),
            [FixProperties.Operations] = entity.Operations.ToString().Replace(" ", ""),
            [FixProperties.Entity] = SyncCode.ValueOf(save),
            [FixProperties.Shape] = save.Shape switch
            {
                SavedShape.One => FixProperties.ShapeOne,
                SavedShape.Many => FixProperties.ShapeMany,
                SavedShape.Id => FixProperties.ShapeId,
                _ => null,
            },
        };
    }

    private static Dictionary<string, string?> With(
        Dictionary<string, string?> properties,
        string key,
        string value
    )
    {
        properties[key] = value;
        return properties;
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + name
            : name;
    }

    private static string Index(ImmutableArray<Location>.Builder places) =>
        places.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Article(Operations operation) =>
        operation switch
        {
            Operations.Add => "an add",
            Operations.Update => "an update",
            _ => "a delete",
        };
}
