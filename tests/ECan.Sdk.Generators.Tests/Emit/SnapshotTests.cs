using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Emit;

public class SnapshotTests
{
    [Fact]
    public void A_skill_is_emitted_as_in_its_snapshot() =>
        Snapshot.Check(SourceEmitter.Entity(SampleEntities.Skill(), EmitModels.Options));

    [Fact]
    public void A_relation_is_emitted_as_in_its_snapshot() =>
        Snapshot.Check(SourceEmitter.Entity(SampleEntities.Relation(), EmitModels.Options));

    [Fact]
    public void An_entity_of_another_schema_is_emitted_as_in_its_snapshot() =>
        Snapshot.Check(SourceEmitter.Entity(SampleEntities.Todo(), EmitModels.Options));

    [Fact]
    public void An_enum_is_emitted_as_in_its_snapshot() =>
        Snapshot.Check(SourceEmitter.Enum(SampleEntities.TodoState(), EmitModels.Options));

    [Fact]
    public void A_nested_type_is_emitted_as_in_its_snapshot() =>
        Snapshot.Check(SourceEmitter.NestedType(SampleEntities.TodoFilter(), EmitModels.Options));

    [Fact]
    public void The_index_is_emitted_as_in_its_snapshot()
    {
        EntityModel[] entities = [SampleEntities.Skill(), SampleEntities.Relation()];
        Snapshot.Check(
            SourceEmitter.Index(
                entities.Select(IndexEntry.Of).ToEquatableArray(),
                EmitModels.Options
            )
        );
    }

    [Fact]
    public void The_index_changes_with_an_operation_and_not_with_a_field()
    {
        var skill = SampleEntities.Skill();

        Assert.Equal(
            IndexEntry.Of(skill),
            IndexEntry.Of(skill with { Fields = SampleEntities.Todo().Fields })
        );
        Assert.NotEqual(IndexEntry.Of(skill), IndexEntry.Of(skill with { Delete = null }));
    }
}
