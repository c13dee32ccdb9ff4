using System.Net;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Tests;

public sealed class MannersTests : IAsyncLifetime
{
    private LocalAppSync cloud = null!;
    private CloudClient client = null!;

    public async Task InitializeAsync()
    {
        cloud = await LocalAppSync.StartAsync(Schemas.Todo);
        client = CloudClient.For(cloud);
    }

    public async Task DisposeAsync()
    {
        await client.DisposeAsync();
        await cloud.DisposeAsync();
    }

    [Theory]
    [InlineData("", "Request body is empty.")]
    [InlineData("meow", "Unable to parse GraphQL query.")]
    [InlineData("{}", "Unable to parse GraphQL query.")]
    [InlineData("[]", "Unable to parse GraphQL query.")]
    [InlineData("{\"query\":7}", "Unable to parse GraphQL query.")]
    [InlineData("{\"query\":\"{\"}", "Unable to parse GraphQL query.")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":[]}", "Unable to parse GraphQL query.")]
    [InlineData("{\"query\":\"fragment F on Todo { id }\"}", "Unable to parse GraphQL query.")]
    public async Task What_is_no_request_is_malformed(string body, string message)
    {
        var answer = await client.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            "MalformedHttpRequestException",
            answer.Error["errorType"]!.GetValue<string>()
        );
        Assert.Equal(message, answer.Message);
        Assert.False(answer.Json.ContainsKey("data"));
    }

    [Fact]
    public async Task Several_operations_need_a_name()
    {
        const string query =
            """query A { getTodo(id: "1") { id } } query B { listTodos { nextToken } }""";

        var unnamed = await client.SendAsync(query);
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.Status);
        Assert.Equal("Missing operation name.", unnamed.Message);

        var named = await client.SendAsync(query, operationName: "B");
        Assert.Equal(HttpStatusCode.OK, named.Status);
        Assert.NotNull(named.Data("listTodos"));
    }

    [Fact]
    public async Task A_subscription_is_not_served_over_post()
    {
        var answer = await client.SendAsync("subscription { onCreateTodo { id } }");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("BadRequestException", answer.Error["errorType"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_answer_has_a_request_id()
    {
        var good = await client.SendAsync("{ listTodos { nextToken } }");
        var bad = await client.PostAsync("");

        Assert.NotEqual(good.Headers["x-amzn-RequestId"], bad.Headers["x-amzn-RequestId"]);
        Assert.Equal(
            [good.Headers["x-amzn-RequestId"], bad.Headers["x-amzn-RequestId"]],
            cloud.Requests.Select(r => r.RequestId)
        );
    }

    [Theory]
    [InlineData(
        "{ badfield }",
        "FieldUndefined: Field 'badfield' in type 'Query' is undefined @ 'badfield'",
        1,
        3
    )]
    [InlineData(
        "{ listTodos { items { nope } } }",
        "FieldUndefined: Field 'nope' in type 'Todo' is undefined @ 'listTodos/items/nope'",
        1,
        23
    )]
    [InlineData(
        "{ getTodo(id: \"1\", x: 1) { id } }",
        "UnknownArgument: Unknown field argument x @ 'getTodo'",
        1,
        20
    )]
    [InlineData(
        "{ getTodo { id } }",
        "MissingFieldArgument: Missing field argument id @ 'getTodo'",
        1,
        3
    )]
    [InlineData(
        "{ listTodos { items } }",
        "SubSelectionRequired: Sub selection required for type Todo of field items @ 'listTodos/items'",
        1,
        15
    )]
    [InlineData(
        "mutation { pingTodo { x } }",
        "SubSelectionNotAllowed: Sub selection not allowed on leaf type AWSJSON of field pingTodo @ 'pingTodo'",
        1,
        21
    )]
    [InlineData(
        "{ getTodo(id: $id) { id } }",
        "UndefinedVariable: Undefined variable id @ 'getTodo'",
        1,
        15
    )]
    [InlineData(
        "query($id: ID) { listTodos { nextToken } }",
        "UnusedVariable: Unused variable id",
        1,
        7
    )]
    [InlineData(
        "query($id: String) { getTodo(id: $id) { id } }",
        "VariableTypeMismatch: Variable type 'String' doesn't match expected type 'ID!' @ 'getTodo'",
        1,
        34
    )]
    [InlineData(
        "query($i: Nope) { listTodos(limit: $i) { nextToken } }",
        "UnknownType: Unknown type Nope",
        1,
        11
    )]
    [InlineData(
        "mutation { createTodo(input: {done: true}) { id } }",
        "WrongType: argument 'input' with value 'ObjectValue{objectFields=[ObjectField{name='done', value=BooleanValue{value=true}}]}' is missing required fields '[name]' @ 'createTodo'",
        1,
        23
    )]
    [InlineData(
        "mutation { createTodo(input: {name: \"n\", x: [1, 2.5, A]}) { id } }",
        "WrongType: argument 'input' with value 'ObjectValue{objectFields=[ObjectField{name='name', value=StringValue{value='n'}}, ObjectField{name='x', value=ArrayValue{values=[IntValue{value=1}, FloatValue{value=2.5}, EnumValue{name='A'}]}}]}' contains a field not in 'CreateTodoInput': 'x' @ 'createTodo'",
        1,
        23
    )]
    [InlineData(
        "mutation { createTodo(input: {name: \"n\", meta: \"{\"}) { id } }",
        "WrongType: argument 'input.meta' with value 'StringValue{value='{'}' is not a valid 'AWSJSON' @ 'createTodo'",
        1,
        23
    )]
    public async Task A_document_that_does_not_fit_is_refused_in_appsyncs_words(
        string query,
        string message,
        int line,
        int column
    )
    {
        var answer = await client.SendAsync(query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Json["data"]);
        var error = answer.Json["errors"]!
            .AsArray()
            .Select(e => e!.AsObject())
            .First(e =>
                e["message"]!.GetValue<string>().Contains(message[..12], StringComparison.Ordinal)
            );
        Assert.Equal("Validation error of type " + message, error["message"]!.GetValue<string>());
        Assert.Null(error["path"]);
        Assert.False(error.ContainsKey("errorType"));
        Assert.False(error.ContainsKey("extensions"));
        Assert.Equal(
            $$"""[{"line":{{line}},"column":{{column}},"sourceName":null}]""",
            error["locations"]!.ToJsonString()
        );
        Assert.Empty(cloud.Entities("Todo"));
    }

    [Fact]
    public async Task An_error_of_a_resolver_has_its_members_at_the_top_level()
    {
        var options = new LocalAppSyncOptions();
        options.Resolve(
            "pingTodo",
            _ =>
                throw new ResolverException(
                    "Lambda:Unhandled",
                    "No.",
                    new JsonObject { ["id"] = "1" },
                    "info"
                )
        );
        await using var other = await LocalAppSync.StartAsync(Schemas.Todo, options);
        await using var caller = new CloudClient(other);

        var answer = await caller.SendAsync("mutation {\n  a: pingTodo\n}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"a":null}""", answer.Json["data"]!.ToJsonString());
        Assert.Equal(
            """{"path":["a"],"data":{"id":"1"},"errorType":"Lambda:Unhandled","errorInfo":"info","locations":[{"line":2,"column":3,"sourceName":null}],"message":"No."}""",
            answer.Error.ToJsonString()
        );
    }

    [Fact]
    public async Task Null_in_a_field_that_must_not_be_null_is_an_error_with_the_parent()
    {
        cloud.Put("Todo", new JsonObject { ["id"] = "1" });

        var answer = await client.SendAsync("""{ t: getTodo(id: "1") { id n: name } }""");

        Assert.Equal(
            "Cannot return null for non-nullable type: 'String' within parent 'Todo' (/t/n)",
            answer.Message
        );
        Assert.Null(answer.Data("t"));
    }

    [Fact]
    public async Task Another_path_or_method_is_not_served()
    {
        using var http = new HttpClient();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await http.PostAsync(new Uri(cloud.Endpoint, "/other"), null)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
            (await http.GetAsync(cloud.Endpoint)).StatusCode
        );
    }
}
