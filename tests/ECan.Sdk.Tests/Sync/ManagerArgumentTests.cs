namespace ECan.Sdk.Tests.Sync;

/// <summary>What is wrong with a call is said by the name of its parameter, before anything is done.</summary>
public sealed class ManagerArgumentTests : SyncFixture
{
    private static readonly SyncQueryDefinition Query = new()
    {
        Field = "getAgentSkills",
        Document = "query getAgentSkills { getAgentSkills }",
        Result = SyncResultShape.Connection,
        NextTokenArgument = "nextToken",
    };

    [Fact]
    public void Options_are_needed() =>
        Assert.Throws<ArgumentNullException>("options", () => OfflineSyncManager.Create(null!));

    [Fact]
    public void Many_entities_are_needed_at_the_call_and_not_at_its_await() =>
        Assert.Throws<ArgumentNullException>(
            "entities",
            () =>
            {
                _ = Manager.SyncManyToCloudAsync<Skill>(null!, SyncOperation.Add);
            }
        );

    [Fact]
    public async Task A_data_type_is_needed()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(
            "dataType",
            () => Manager.SyncToCloudAsync(null!, default, SyncOperation.Add)
        );
        await Assert.ThrowsAsync<ArgumentException>(
            "dataType",
            () => Manager.SyncToCloudAsync("", default, SyncOperation.Add)
        );
    }

    [Fact]
    public async Task A_query_is_needed_and_what_writes_its_variables()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(
            "query",
            () => Manager.QueryAsync<Skill>(null!, _ => { })
        );
        await Assert.ThrowsAsync<ArgumentNullException>(
            "writeVariables",
            () => Manager.QueryAsync<Skill>(Query, null!)
        );
        Assert.Throws<ArgumentNullException>(
            "query",
            () => Manager.QueryPagesAsync<Skill>(null!, _ => { })
        );
        Assert.Throws<ArgumentNullException>(
            "writeVariables",
            () => Manager.QueryPagesAsync<Skill>(Query, null!)
        );
    }

    [Fact]
    public async Task Where_the_cloud_has_no_operation_at_all_the_message_says_so()
    {
        With(options =>
            options.Entities = [
                new()
                {
                    DataType = "note",
                    GraphQLType = "Note",
                    ClrType = typeof(Skill),
                    Key = [new("id", "nid")],
                    WriteLocal = (_, _) => { },
                    ReadCloud = _ => new Skill(),
                },
            ]
        );
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => AddAsync("a"));
        Assert.Contains(
            "The cloud has no add for note; it has none.",
            exception.Message,
            StringComparison.Ordinal
        );
    }
}
