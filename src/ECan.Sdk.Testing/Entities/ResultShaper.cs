using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>Puts the outcomes of a mutation into the type that its field has.</summary>
internal sealed class ResultShaper(EntityType entity, IGraphType type, ResultStyle style)
{
    public JsonNode? Shape(IReadOnlyList<ItemOutcome> outcomes) => Shape(Nullable(type), outcomes);

    private JsonNode? Shape(IGraphType wanted, IReadOnlyList<ItemOutcome> outcomes) =>
        wanted switch
        {
            ListGraphType list => new JsonArray([
                .. outcomes.Select(outcome => ShapeOne(Nullable(list.ResolvedType!), outcome)),
            ]),
            BooleanGraphType => outcomes.All(outcome => outcome.Success),
            IntGraphType or FloatGraphType => outcomes.Sum(outcome => outcome.Count),
            IObjectGraphType obj => Fill(obj, outcomes),
            IdGraphType => Accepted(outcomes) is [var first, ..] ? first.Id : null,
            _ => JsonAnswer.Text(outcomes, style),
        };

    private JsonNode? ShapeOne(IGraphType wanted, ItemOutcome outcome) =>
        wanted switch
        {
            StringGraphType => Accepted([outcome])[0].Id,
            AwsScalar => JsonText.Of(JsonAnswer.Item(outcome)),
            _ => Shape(wanted, [outcome]),
        };

    private JsonNode? Fill(IObjectGraphType obj, IReadOnlyList<ItemOutcome> outcomes)
    {
        if (IsEntity(obj))
        {
            return Accepted(outcomes) is [var first, ..] ? first.Entity?.DeepClone() : null;
        }

        var fields = FieldShape.Of(obj);
        if (!fields.Any(field => TellsFailure(field) || HoldsResults(field)))
        {
            Accepted(outcomes);
        }

        var json = new JsonObject();
        foreach (var field in fields)
        {
            json[field.Name] = Member(field, outcomes);
        }

        return json;
    }

    private JsonNode? Member(FieldShape field, IReadOnlyList<ItemOutcome> outcomes)
    {
        var entities = outcomes
            .Where(outcome => outcome is { Success: true, Entity: not null })
            .Select(outcome => outcome.Entity!);
        var errors = outcomes.Select(outcome => outcome.Error).OfType<string>();
        if (field.Named is IObjectGraphType obj && IsEntity(obj))
        {
            return field.IsList ? Array(entities) : entities.FirstOrDefault()?.DeepClone();
        }

        if (HoldsResults(field))
        {
            return new JsonArray([
                .. outcomes.Select(outcome => Fill((IObjectGraphType)field.Named, [outcome])),
            ]);
        }

        return field.Name switch
        {
            "success" or "ok" or "succeeded" => outcomes.All(outcome => outcome.Success),
            "error" or "errorMessage" or "message" => errors.FirstOrDefault()
                ?? (field.IsRequired ? "" : null),
            "errors" when field.IsList => new JsonArray([
                .. errors.Select(error => (JsonNode)error),
            ]),
            "errorType" => outcomes
                .Select(outcome => outcome.ErrorType)
                .FirstOrDefault(errorType => errorType is not null),
            "count" or "total" or "affected" => outcomes.Sum(outcome => outcome.Count),
            "ids" when field.IsList => new JsonArray([
                .. outcomes.Select(outcome => (JsonNode?)outcome.Id),
            ]),
            "id" or "oid" => outcomes is [var first, ..] ? first.Id : null,
            _ when entities.FirstOrDefault()?[field.Name] is { } value => value.DeepClone(),
            _ => field is { IsRequired: true, IsList: true } ? new JsonArray() : null,
        };
    }

    /// <summary>The outcomes, where the type has no place for a failure: then the field is an error.</summary>
    private static IReadOnlyList<ItemOutcome> Accepted(IReadOnlyList<ItemOutcome> outcomes)
    {
        if (outcomes.FirstOrDefault(outcome => !outcome.Success) is { } failed)
        {
            throw new ResolverException(failed.ErrorType!, failed.Error!, failed.Entity);
        }

        return outcomes;
    }

    private bool IsEntity(IObjectGraphType obj) => obj.Name == entity.Name;

    private static bool TellsFailure(FieldShape field) =>
        field.Named is BooleanGraphType && field.Name is "success" or "ok" or "succeeded"
        || field.Name is "error" or "errors" or "errorMessage";

    private static bool HoldsResults(FieldShape field) =>
        field is { IsList: true, Named: IObjectGraphType held }
        && FieldShape.Of(held).Any(TellsFailure);

    private static JsonArray Array(IEnumerable<JsonObject> entities) =>
        new([.. entities.Select(entity => entity.DeepClone())]);

    private static IGraphType Nullable(IGraphType type) =>
        type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;
}
