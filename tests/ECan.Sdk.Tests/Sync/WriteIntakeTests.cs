using System.Text;
using System.Text.Json;
using ECan.Sdk.Queue;
using ECan.Sdk.Sync;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Sync;

public sealed class WriteIntakeTests
{
    private readonly WriteIntake intake = new(
        new(TestEntities.All),
        new FakeTimeProvider(),
        int.MaxValue
    );

    [Fact]
    public void An_entity_becomes_its_local_form()
    {
        var write = intake.Accept(
            new Skill { Id = "a", Name = "技能" },
            SyncOperation.Add,
            account: null
        );
        Assert.Equal("""{"id":"a","name":"技能"}""", Encoding.UTF8.GetString(write.Payload.Span));
        Assert.Equal(new EntityKey("a"), write.Key);
        Assert.Empty(write.References);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_key_that_is_missing_on_add_is_made_and_written_back(string? id)
    {
        var skill = new Skill { Id = id };
        var write = intake.Accept(skill, SyncOperation.Add, account: null);

        Assert.Equal(7, Guid.Parse(skill.Id!).Version);
        Assert.Equal(new EntityKey(skill.Id!), write.Key);
        Assert.Contains(
            skill.Id!,
            Encoding.UTF8.GetString(write.Payload.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_key_that_the_entity_cannot_take_goes_out_and_into_the_result_all_the_same()
    {
        var skills = TestEntities.Skills();
        var definition = new SyncEntityDefinition
        {
            DataType = skills.DataType,
            GraphQLType = skills.GraphQLType,
            ClrType = skills.ClrType,
            Key = skills.Key,
            WriteLocal = skills.WriteLocal,
            ReadCloud = skills.ReadCloud,
            Add = skills.Add,
            SetKey = static (_, _) => { },
        };
        var skill = new Skill { Name = "x" };

        var write = new WriteIntake(new([definition]), new FakeTimeProvider(), int.MaxValue).Accept(
            skill,
            SyncOperation.Add,
            account: null
        );

        using var payload = JsonDocument.Parse(write.Payload);
        Assert.Null(skill.Id);
        Assert.Equal(7, Guid.Parse(write.Key.Values[0]).Version);
        Assert.Equal(write.Key.Values[0], payload.RootElement.GetProperty("id").GetString());
        Assert.Equal("x", payload.RootElement.GetProperty("name").GetString());
        Assert.Equal(2, payload.RootElement.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"name":"x","id":null}""")]
    [InlineData("""{"id":"","name":"x"}""")]
    public void A_key_that_is_missing_in_untyped_data_is_made(string json)
    {
        var write = intake.Accept("skill", Json(json), SyncOperation.Add, account: null);

        using var payload = JsonDocument.Parse(write.Payload);
        Assert.Equal(write.Key.Values[0], payload.RootElement.GetProperty("id").GetString());
        Assert.Equal("x", payload.RootElement.GetProperty("name").GetString());
        Assert.Equal(2, payload.RootElement.EnumerateObject().Count());
    }

    [Theory]
    [InlineData(SyncOperation.Update)]
    [InlineData(SyncOperation.Delete)]
    public void A_key_that_is_missing_otherwise_is_an_error_that_names_it(SyncOperation operation)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            intake.Accept(new Skill(), operation, account: null)
        );
        Assert.Contains("skill.id", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Set it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_several_fields_is_never_made()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            intake.Accept(new AgentSkill { Agent = "a" }, SyncOperation.Add, account: null)
        );
        Assert.Contains("agent_skill.skid", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_may_be_a_key()
    {
        var write = intake.Accept(
            "skill",
            Json("""{"id":42,"name":"x"}"""),
            SyncOperation.Update,
            account: null
        );
        Assert.Equal("""["42"]""", write.Key.Json);
    }

    [Fact]
    public void An_object_is_no_key()
    {
        Assert.Throws<ArgumentException>(() =>
            intake.Accept(
                "skill",
                Json("""{"id":{"id":"a"},"name":"x"}"""),
                SyncOperation.Update,
                account: null
            )
        );
    }

    [Theory]
    [InlineData(SyncOperation.Add)]
    [InlineData(SyncOperation.Delete)]
    public void A_relation_refers_to_what_it_joins(SyncOperation operation)
    {
        var write = intake.Accept(
            new AgentSkill { Agent = "x", Skill = "y" },
            operation,
            account: null
        );
        Assert.Equal("""["x","y"]""", write.Key.Json);
        Assert.Equal(
            [new EntityReference("agent", """["x"]"""), new EntityReference("skill", """["y"]""")],
            write.References
        );
    }

    [Fact]
    public void An_update_of_a_relation_refers_to_nothing()
    {
        var write = intake.Accept(
            new AgentSkill { Agent = "x", Skill = "y" },
            SyncOperation.Update,
            account: null
        );
        Assert.Empty(write.References);
    }

    [Fact]
    public void What_the_cloud_would_refuse_throws_at_the_call()
    {
        var exception = Assert.Throws<CloudMappingException>(() =>
            intake.Accept(new Skill { Id = "a", Name = null }, SyncOperation.Add, account: null)
        );
        Assert.Equal("name", exception.Field);

        // The buffers of the thread are still good for the next write.
        Assert.Equal(
            "a",
            intake.Accept(new Skill { Id = "a" }, SyncOperation.Add, null).Key.ToString()
        );
    }

    [Fact]
    public void An_operation_that_the_cloud_does_not_have_is_told_which_ones_it_has()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            intake.Accept(new Vehicle { Id = "v" }, SyncOperation.Delete, account: null)
        );
        Assert.Contains("no delete for vehicle", exception.Message, StringComparison.Ordinal);
        Assert.Contains("add and update", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_does_not_exist_is_an_error() =>
        Assert.ThrowsAny<ArgumentException>(() =>
            intake.Accept(new Skill { Id = "a" }, (SyncOperation)9, account: null)
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void Untyped_data_must_be_an_object(string json)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            intake.Accept("skill", Json(json), SyncOperation.Add, account: null)
        );
        Assert.Contains("JSON object", exception.Message, StringComparison.Ordinal);
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
