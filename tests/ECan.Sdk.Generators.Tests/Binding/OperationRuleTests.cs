namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>What is said of operations that do not fit the schema.</summary>
public sealed class OperationRuleTests
{
    [Theory]
    [InlineData(
        """{ "add": "addNote" }""",
        "(2,26): Error ECAN0113: The schema has no mutation 'addNote'. Did you mean 'addNotes'? Write null if the data type has no operation 'add'."
    )]
    [InlineData(
        """{ "delete": "queryNotes" }""",
        "(2,29): Error ECAN0113: The schema has no mutation 'queryNotes'. There is a query of that name. Write null if the data type has no operation 'delete'."
    )]
    [InlineData(
        """{ "query": "queryNote" }""",
        "(2,28): Error ECAN0114: The schema has no query 'queryNote'. Did you mean 'queryNotes'? Write null if the data type has no operation 'query'."
    )]
    [InlineData(
        """{ "get": "removeNotes" }""",
        "(2,26): Error ECAN0114: The schema has no query 'removeNotes'. There is a mutation of that name. Write null if the data type has no operation 'get'."
    )]
    [InlineData(
        """{ "add": null, "update": null }""",
        "(1,16): Error ECAN0111: The data type 'note' has neither an add nor an update: 'operations' says null for both. Name at least one mutation, or remove the mapping."
    )]
    public void A_named_operation_must_exist(string operations, string expected) =>
        Notes.AssertReports(Notes.Schema, Notes.Mapping($"\"operations\": {operations}"), expected);

    [Fact]
    public void A_data_type_must_be_found_in_the_schema() =>
        Notes.AssertReports(
            Notes.Schema,
            """{ "data_type": "notice" }""",
            "(1,16): Error ECAN0111: The data type 'notice' has neither an add nor an update: the schema has none of addNotices, addNotice, createNotices, createNotice, reportNotices, reportNotice, updateNotices, updateNotice. Extend the schema first, or name the mutations in 'operations'. Did you mean 'addNotes'?"
        );

    [Fact]
    public void A_longer_name_is_proposed_before_one_that_is_spelt_alike() =>
        Notes.AssertReports(
            """
            input T { id: ID! }
            type Mutation { addMasks(input: [T]): ID, addAgentTasks(input: [T]): ID, removeTasks(input: [T]): ID }
            type Query { a: ID }
            """,
            """{ "data_type": "task" }""",
            "(1,16): Error ECAN0111: The data type 'task' has neither an add nor an update: the schema has none of addTasks, addTask, createTasks, createTask, reportTasks, reportTask, updateTasks, updateTask. Extend the schema first, or name the mutations in 'operations'. Did you mean 'addAgentTasks'?"
        );

    [Theory]
    [InlineData(
        "NoteImput",
        "(2,19): Error ECAN0115: The schema has no type 'NoteImput'. Did you mean 'NoteInput'? 'graphql_type' is the name of an input or object type."
    )]
    [InlineData(
        "State",
        "(2,19): Error ECAN0116: 'State' cannot be the type of 'note': it is an enum, not an input or object type."
    )]
    [InlineData(
        "PartInput",
        "(2,19): Error ECAN0116: 'PartInput' cannot be the type of 'note': the mutation 'addNotes' takes 'NoteInput'. Write \"graphql_type\": \"NoteInput\", or name other mutations in 'operations'."
    )]
    public void The_type_must_fit(string type, string expected) =>
        Notes.AssertReports(Notes.Schema, Notes.Mapping($"\"graphql_type\": \"{type}\""), expected);

    [Theory]
    [InlineData("addNotes(title: String): AWSJSON", "title: String")]
    [InlineData("addNotes: AWSJSON", "it has none")]
    public void A_mutation_must_take_an_input(string mutation, string arguments) =>
        Notes.AssertReports(
            $"type Mutation {{ {mutation} }} type Query {{ a: ID }}",
            """{ "data_type": "note" }""",
            $"(1,16): Error ECAN0117: The mutation 'addNotes' cannot add entities: none of its arguments ({arguments}) takes an input object. Name another mutation in 'operations', or write null."
        );

    [Fact]
    public void A_delete_must_take_an_input_or_ids() =>
        Notes.AssertReports(
            Notes.Schema.Replace(
                "removeNotes(input: [RemoveOrder]!)",
                "removeNotes(before: AWSDate!, limit: Int)",
                StringComparison.Ordinal
            ),
            Notes.Plain(),
            "(1,16): Error ECAN0117: The mutation 'removeNotes' cannot delete entities: none of its arguments (before: AWSDate!, limit: Int) takes an input object or ids. Name another mutation in 'operations', or write null."
        );

    [Theory]
    [InlineData(
        """{ "settings": 1 }""",
        "(2,27): Error ECAN0118: 'arguments' gives a value for 'settings', but 'addNotes' has no such argument. Remove it."
    )]
    [InlineData(
        """{ "input": 1 }""",
        "(2,27): Error ECAN0118: 'arguments' gives a value for 'input', but that argument of 'addNotes' takes the entities. Remove it."
    )]
    public void A_given_argument_must_exist(string arguments, string expected) =>
        Notes.AssertReports(
            Notes.Schema,
            Notes.Mapping($"\"arguments\": {{ \"add\": {arguments} }}"),
            expected
        );

    [Fact]
    public void An_argument_of_an_operation_that_is_not_there_is_refused() =>
        Notes.AssertReports(
            Notes.Schema.Replace("updateNotes", "changeNotes", StringComparison.Ordinal),
            Notes.Mapping("\"arguments\": { \"update\": { \"settings\": 1 } }"),
            "(2,30): Error ECAN0118: 'arguments' gives a value for 'settings', but the data type has no operation 'update'. Remove it."
        );

    [Fact]
    public void A_required_argument_must_be_given() =>
        Notes.AssertReports(
            WithSettings,
            Notes.Mapping(),
            "(1,16): Error ECAN0119: The mutation 'addNotes' requires the argument 'settings: AWSJSON!'. Give its value in the mapping: \"arguments\": { \"add\": { \"settings\": ... } }."
        );

    [Fact]
    public void A_given_argument_must_fit() =>
        Notes.AssertReports(
            WithSettings,
            Notes.Mapping("\"arguments\": { \"add\": { \"settings\": {}, \"limit\": 1.5 } }"),
            "(2,52): Error ECAN0120: The argument 'limit' of 'addNotes' is of type 'Int', so it must be a whole number of 32 bits, but 1.5 is a number."
        );

    private static readonly string WithSettings = Notes.Schema.Replace(
        "addNotes(input: [NoteInput]!)",
        "addNotes(input: [NoteInput]!, settings: AWSJSON!, limit: Int, mode: Int! = 1)",
        StringComparison.Ordinal
    );
}
