using System.Text.Json;
using ECan.Sdk.Generators.Tests.Emit;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>What a value of one side says where the other side cannot hold it: always the field, always the value.</summary>
public sealed class RefusalTests
{
    private static readonly Lazy<GeneratedMapper> Lazy = new(() =>
        OwnProject.Mapper(
            """
            namespace App
            {
                [SyncEntity("note")]
                public class Note
                {
                    public string? Id { get; set; }
                    public required string Title { get; set; }
                    [CloudField("org_id")] public Guid? Org { get; set; }
                    public sbyte? Rank { get; set; }
                    public long? Score { get; set; }
                    public bool? Done { get; set; }
                    [CloudField(JsonContext = typeof(Json))] public int[]? Config { get; set; }
                    public DateOnly? Due { get; set; }
                    public DateTime? EditedAt { get; set; }
                    public Phase? State { get; set; }
                    public Piece? Part { get; set; }
                    public List<Piece>? Parts { get; set; }
                    public List<string>? Tags { get; set; }
                }

                public enum Phase { Open, InProgress, Local }
                public class Piece { public string Name { get; set; } = ""; public byte? Size { get; set; } }

            """
                + JsonContextSource.Of("Json", "int[]")
                + "}"
        )
    );

    [Theory]
    [InlineData(
        "org_id",
        "\"x\"",
        "org_id: has the value 'x' in the cloud, where its property holds a GUID."
    )]
    [InlineData(
        "rank",
        "128",
        "rank: has the value '128' in the cloud, where its property holds a whole number from -128 to 127."
    )]
    [InlineData(
        "rank",
        "1.5",
        "rank: has the value '1.5' in the cloud, where its property holds a whole number from -128 to 127."
    )]
    [InlineData(
        "score",
        "1e30",
        "score: has the value '1e30' in the cloud, where its property holds a whole number from -9223372036854775808 to 9223372036854775807."
    )]
    [InlineData(
        "done",
        "\"maybe\"",
        "done: has the value 'maybe' in the cloud, where its property holds true or false."
    )]
    [InlineData(
        "due",
        "\"soon\"",
        "due: has the value 'soon' in the cloud, where its property holds a date such as 2026-11-23."
    )]
    [InlineData(
        "editedAt",
        "{}",
        "editedAt: has an object in the cloud, where its property holds a date-time such as 2026-11-23T10:00:00Z."
    )]
    [InlineData(
        "state",
        "\"LATER\"",
        "state: has the value 'LATER' in the cloud, where its property holds one of the values of Phase."
    )]
    [InlineData("part", "[]", "part: has a list in the cloud, where its property holds an object.")]
    [InlineData(
        "part",
        "{\"size\":1}",
        "part.name: is null in the cloud, and its property cannot be null: make the property nullable."
    )]
    [InlineData(
        "parts",
        "[{\"name\":\"a\"},{\"name\":\"b\",\"size\":256}]",
        "parts[1].size: has the value '256' in the cloud, where its property holds a whole number from 0 to 255."
    )]
    [InlineData(
        "tags",
        "[\"a\",null]",
        "tags[1]: is null in the cloud, and its property cannot be null: make the property nullable."
    )]
    [InlineData(
        "tags",
        "\"a\"",
        "tags: has the value 'a' in the cloud, where its property holds a list."
    )]
    [InlineData(
        "config",
        "\"{}\"",
        "config: has an object in the cloud, where its property holds what Json reads as Int32[]."
    )]
    public void A_value_of_the_cloud_that_a_property_cannot_hold(
        string field,
        string value,
        string message
    )
    {
        var error = Assert.Throws<CloudMappingException>(() =>
            Lazy.Value.ReadCloud($$"""{ "noteId": "1", "title": "t", "{{field}}": {{value}} }""")
        );

        Assert.Equal("note." + message, error.Message);
    }

    [Fact]
    public void A_DateTime_of_no_zone_is_refused_rather_than_guessed()
    {
        var error = Assert.Throws<CloudMappingException>(() =>
            Write("EditedAt", new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Unspecified))
        );

        Assert.Equal(
            "note.editedAt: is a DateTime without a zone (Kind is Unspecified), so nobody can tell which moment it is: use DateTime.SpecifyKind, or make the property a DateTimeOffset.",
            error.Message
        );
    }

    [Fact]
    public void A_local_DateTime_is_the_moment_that_it_is()
    {
        var moment = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Local);

        using var json = JsonDocument.Parse(Write("EditedAt", moment));

        Assert.Equal(
            new DateTimeOffset(moment),
            json.RootElement.GetProperty("editedAt").GetDateTimeOffset()
        );
    }

    [Fact]
    public void A_whole_number_that_a_Float_would_round_is_refused()
    {
        var error = Assert.Throws<CloudMappingException>(() => Write("Score", (1L << 53) + 1));

        Assert.Equal(
            "note.score: has the value 9007199254740993, which a Float cannot hold exactly: beyond 9007199254740992 it is rounded.",
            error.Message
        );
    }

    [Fact]
    public void A_value_of_an_enum_that_the_cloud_has_no_name_for_is_refused()
    {
        var phase = Lazy.Value.Definition.ClrType.GetProperty("State")!.PropertyType;
        var local = Enum.ToObject(Nullable.GetUnderlyingType(phase)!, 2);

        var error = Assert.Throws<CloudMappingException>(() => Write("State", local));

        Assert.Equal(
            "note.state: has the value 'Local' of Phase, for which the cloud has no name.",
            error.Message
        );
    }

    private static string Write(string property, object value)
    {
        var entity = Lazy.Value.ReadCloud("""{ "noteId": "1", "title": "t" }""");
        GeneratedMapper.Set(entity, property, value);
        return Lazy.Value.WriteLocal(entity);
    }
}
