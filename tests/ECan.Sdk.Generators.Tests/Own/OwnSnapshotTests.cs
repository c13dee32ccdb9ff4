using ECan.Sdk.Generators.Tests.Emit;

namespace ECan.Sdk.Generators.Tests.Own;

public sealed class OwnSnapshotTests
{
    [Fact]
    public void A_type_of_the_app_is_mapped_as_in_its_snapshot()
    {
        var project = OwnProject.Run(
            """
            namespace App
            {
                [SyncEntity("note")]
                public sealed class Note(Guid id, string title)
                {
                    public Guid Id { get; set; } = id;
                    public string Title { get; } = title;
                    public long? Rank { get; set; }
                    public DateTime? EditedAt { get; init; }
                    public Phase? State { get; set; }
                    public IReadOnlyList<Piece>? Parts { get; set; }
                    public HashSet<string> Tags { get; set; } = [];
                    public JsonNode? Config { get; set; }
                }

                public readonly record struct Piece(string Name, byte? Size);

                public enum Phase { Open, InProgress }
            }
            """
        );

        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
        Snapshot.Check(new("ECanSync.Note.g.cs", project.Generated("ECanSync.Note.g.cs")));
    }
}
