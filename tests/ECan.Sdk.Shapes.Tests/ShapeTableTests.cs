namespace ECan.Sdk.Shapes.Tests;

/// <summary>
/// The forms that an API can have, one row each: the scenario in which it stands, and what of it shows in the recorded run. The run itself is
/// compared by <see cref="ScenarioTests"/>.
/// </summary>
public sealed class ShapeTableTests
{
    [Theory]
    // The argument that takes the items, and those beside it.
    [InlineData(
        "a list of input objects",
        "parcel",
        "addParcels(input: $input)",
        "{\"input\":[{\"parcel_id\":\"p1\"",
        ",{\"parcel_id\":\"p2\""
    )]
    [InlineData(
        "a single input object",
        "dock",
        "createDock($input: DockInput!)",
        "{\"input\":{\"id\":\"d1\",\"name\":\"North\"}}"
    )]
    [InlineData(
        "single inputs, several at once",
        "todo",
        "$i0: CreateTodoInput!, $i1: CreateTodoInput!",
        "m1: createTodo(input: $i1)"
    )]
    [InlineData("any argument name", "crate", "createCrate(record: $i0", "\"i0\":{\"id\":\"c1\"")]
    [InlineData(
        "a further argument that is required",
        "crate",
        "$settings: AWSJSON!",
        "\"settings\":\"{\\\"checked\\\":true}\""
    )]
    [InlineData(
        "a further argument with a default",
        "crate",
        "dryRun: $dryRun",
        "\"dryRun\":false"
    )]
    [InlineData(
        "further arguments that are left out",
        "todo",
        "createTodo($input: CreateTodoInput!) { createTodo(input: $input) {"
    )]
    // What a delete takes.
    [InlineData(
        "orders filled from the mapping",
        "parcel",
        "removeParcels($input: [RemoveOrder]!)",
        "{\"input\":[{\"oid\":\"p1\",\"owner\":\"me@example.com\",\"reason\":\"Sent back\"}]}",
        "\"owner\":\"ada@example.com\""
    )]
    [InlineData("a list of ids", "agent", "removeAgents($ids: [ID!]!)", "{\"ids\":[\"a2\"]}")]
    [InlineData("a single id", "crate", "deleteCrate($id: ID!", "{\"id\":\"c1\"")]
    [InlineData(
        "an input object with key and version",
        "todo",
        "deleteTodo($input: DeleteTodoInput!)",
        "{\"input\":{\"id\":\"t1\",\"_version\":3}}"
    )]
    [InlineData("a composite key as one text", "stop", "\"oid\":\"t1#d1\"")]
    [InlineData("a composite key in a list of ids", "agent_skill", "{\"ids\":[\"a1#s1\"]}")]
    [InlineData(
        "a composite key as arguments",
        "gate",
        "deleteGate($site: ID!, $number: ID!)",
        "{\"site\":\"north\",\"number\":\"1\"}"
    )]
    [InlineData(
        "a composite key as arguments, several at once",
        "gate",
        "m1: deleteGate(site: $i1_site, number: $i1_number)"
    )]
    [InlineData(
        "a composite key in an input object",
        "route",
        "{\"input\":{\"from\":\"a\",\"to\":\"b\",\"_version\":2}}"
    )]
    // What a mutation answers.
    [InlineData(
        "AWSJSON that may be null",
        "parcel",
        "addParcels($input: [Parcel]!) { addParcels(input: $input) }",
        "= Synced p1 {\"id\":\"p1\",\"success\":true"
    )]
    [InlineData(
        "AWSJSON that may not be null",
        "stop",
        "= Synced t1#d1 {\"id\":\"t1#d1\",\"success\":true"
    )]
    [InlineData(
        "an entity",
        "crate",
        "{ id label size createdAt }",
        "= Synced c1 {\"id\":\"c1\",\"label\":\"Apples\""
    )]
    [InlineData(
        "a list of entities",
        "pallet",
        "addPallets(pallets: $pallets) { id label }",
        "= Synced p2 {\"id\":\"p2\",\"label\":\"Steel\"}"
    )]
    [InlineData(
        "a result for each item",
        "agent",
        "{ id success error upload_urls }",
        "= Synced a1 {\"id\":\"a1\",\"success\":true",
        "Refused: Agent 'a1' already exists"
    )]
    [InlineData(
        "a payload that holds the entity",
        "dock",
        "{ dock { id name } success message }",
        "= Synced d1 {\"id\":\"d1\",\"name\":\"North\"}",
        "Refused: Dock 'd1' already exists"
    )]
    [InlineData(
        "a payload that holds a list of entities",
        "lorry",
        "{ lorries { id plate } errors }",
        "= Synced l2 {\"id\":\"l2\"",
        "Refused: Lorry 'l1' already exists"
    )]
    [InlineData(
        "a payload that holds a list of results",
        "lorry",
        "{ results { id success error } }",
        "Refused: Lorry 'l9' not found"
    )]
    [InlineData("Boolean", "gate", "= Synced north#1 true")]
    // What a query takes and answers.
    [InlineData("ids as text", "parcel", "query getParcels($ids: String)", "> {\"ids\":\"p1\"}")]
    [InlineData("a query as text", "parcel", "query queryParcels($qb: String)")]
    [InlineData(
        "an input object to query by",
        "agent",
        "query queryAgents($input: AgentQuery)",
        "> {\"input\":{\"owner\":\"me@example.com\"}}"
    )]
    [InlineData("an id to get by", "crate", "query getCrate($id: ID!)")]
    [InlineData(
        "a list in pages",
        "todo",
        "query listTodos($filter: ModelTodoFilterInput, $limit: Int, $nextToken: String)",
        "items {",
        "> {\"limit\":2}",
        "> {\"limit\":2,\"nextToken\":\""
    )]
    [InlineData("a filter", "todo", "> {\"filter\":{\"name\":{\"eq\":\"Bread\"}}}")]
    // The types of fields.
    [InlineData(
        "enums",
        "sensor",
        "\"purpose\":\"watch_over\"",
        "\"purposes\":[\"MEASURE\",\"class\"]"
    )]
    [InlineData(
        "nested inputs and lists",
        "sensor",
        "\"place\":{\"name\":\"Cellar\",\"purposes\":[\"MEASURE\"],\"inner\":[{\"name\":\"Shelf\"",
        "\"grid\":[[1,2.5],[]]",
        "\"numbers\":[1,null,3]"
    )]
    [InlineData(
        "the scalars of AWS in their formats",
        "sensor",
        "\"day\":\"2026-02-28\"",
        "\"hour\":\"23:59:58.000\"",
        "\"moment\":\"2026-03-01T07:30:15.250Z\"",
        "\"stamp\":1772350215",
        "\"extra\":\"{",
        "\"mail\":\"ada@example.com\"",
        "\"phone\":\"+498912345\"",
        "\"site\":\"https://example.com/x?y=1\"",
        "\"address\":\"10.0.0.1\""
    )]
    [InlineData(
        "keywords and names that collide",
        "event",
        "\"class\":\"class\"",
        "\"GetType\":\"GetType\"",
        "\"string\":\"string\",\"String\":\"String\",\"string_\":\"string_\",\"Event\":\"Event\""
    )]
    [InlineData("Unicode", "event", "\"größe in cm\":1.5", "\"cm\":1.5")]
    [InlineData("text of any kind", "sensor", "Zähler \\\"Süd\\\" \\uD83D\\uDEB0\\n{}$input")]
    [InlineData("fields that are cleared", "sensor", "\"count\":null")]
    // Versions.
    [InlineData(
        "the version of an answer laid over what follows",
        "todo",
        "\"description\":null,\"priority\":\"LOW\"",
        "\"_version\":1}}",
        "\"_version\":2}}",
        "\"_version\":3}}"
    )]
    [InlineData("no version in an add", "todo", "\"location\":{\"lat\":48.137,\"lon\":11.575}}}")]
    public async Task It_shows_in_the_run(string form, string dataType, params string[] traces)
    {
        var recorded = await File.ReadAllTextAsync(Folder.Expected(dataType));

        Assert.All(
            traces,
            trace =>
                Assert.True(
                    recorded.Contains(trace, StringComparison.Ordinal),
                    $"{form}: the run of '{dataType}' does not show {trace}"
                )
        );
    }
}
