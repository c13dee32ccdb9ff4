using System.Text.Json.Nodes;
using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Journals;
using ECan.Sdk.Crash.Tests.Checking;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>Sees each item in the moment in which the cloud carries it out, and refuses some.</summary>
internal sealed class CloudRecorder(LocalAppSync cloud, ResultStyle style, int seed)
{
    private static readonly (LocalKind Kind, string Type, string Verb)[] Types =
    [
        (LocalKind.Skill, "AgentSkill", "AgentSkills"),
        (LocalKind.Agent, "Agent", "Agents"),
        (LocalKind.Relation, "AgentSkillRelation", "AgentSkillRelations"),
    ];

    private readonly Lock gate = new();
    private readonly Random random = new(seed);
    private readonly List<Execution> executions = [];

    /// <summary>How many of a hundred items are refused.</summary>
    public int RefusedPercent { get; set; }

    public IReadOnlyList<Execution> Executions
    {
        get
        {
            lock (gate)
            {
                return [.. executions];
            }
        }
    }

    /// <summary>Begins to watch. Ends all other faults, so nothing may be sent meanwhile.</summary>
    public void Watch()
    {
        cloud.Faults.Clear();
        RefusedPercent = 0;
        foreach (var (kind, _, verb) in Types)
        {
            Watch("add" + verb, kind, SyncOperation.Add);
            Watch("update" + verb, kind, SyncOperation.Update);
            Watch("remove" + verb, kind, SyncOperation.Delete);
        }
    }

    /// <summary>The requests that carried something out, or may have.</summary>
    public IReadOnlyList<SentRequest> Requests() =>
        [
            .. cloud
                .Requests.Where(request => request.Executed || request.Status is null)
                .Where(request => request.Variables is not null)
                .Select(request =>
                {
                    var stamps = Stamps(request.Variables!).ToHashSet();
                    return new SentRequest(
                        request.Headers[ReceiptHandler.Header],
                        stamps,
                        style is ResultStyle.Summary && stamps.Count > 1
                    );
                }),
        ];

    public IReadOnlyList<CloudEntity> Entities() =>
        [
            .. Types.SelectMany(type =>
                cloud
                    .Entities(type.Type)
                    .Select(entity => new CloudEntity(type.Kind, Key(entity), StampOf(entity)))
            ),
        ];

    private void Watch(string field, LocalKind kind, SyncOperation operation) =>
        cloud.Faults.Use(Fault.FailItems(item => Record(kind, operation, item)).OnField(field));

    private bool Record(LocalKind kind, SyncOperation operation, JsonObject item)
    {
        lock (gate)
        {
            var refused = random.Next(100) < RefusedPercent;
            executions.Add(new(kind, operation, Key(item), StampOf(item), refused));
            return refused;
        }
    }

    private static string Key(JsonObject item) =>
        item switch
        {
            _ when item["oid"] is { } key => (string)key!,
            _ when item["askid"] is { } key => (string)key!,
            _ when item["skid"] is { } second => $"{(string?)item["agid"]}#{(string?)second}",
            _ => (string)item["agid"]!,
        };

    private static Stamp StampOf(JsonObject item) => Stamp.Parse((string)item["owner"]!);

    private static IEnumerable<Stamp> Stamps(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Stamps),
            JsonObject item when item["owner"] is not null => [StampOf(item)],
            JsonObject other => other.SelectMany(field => Stamps(field.Value)),
            _ => [],
        };
}
