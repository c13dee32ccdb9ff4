using ECan.Sdk.Queue;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Queue;

/// <summary>What is put out of the way never takes the place of another file, and nothing keeps it from being put there.</summary>
public sealed class DamagedFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-aside-").FullName;

    private string Original => Path.Combine(folder, "queue.db");

    private string Aside => Path.Combine(folder, "queue.db.damaged");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_files_of_one_second_are_numbered()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            names.Add(DamagedFiles.FreeName(Original, time));
            File.WriteAllText(names[^1], "");
        }

        Assert.Equal(
            ["20260301T120000Z", "20260301T120000Z-2", "20260301T120000Z-3"],
            names.Select(name => name[(Original.Length + ".damaged-".Length)..])
        );
    }

    [Fact]
    public void What_stands_in_the_way_of_a_move_stays()
    {
        File.WriteAllText(Original, "damaged now");
        File.WriteAllText(Aside, "damaged before");

        Assert.Throws<IOException>(() => DamagedFiles.Move(Original, Aside));

        Assert.Equal("damaged now", File.ReadAllText(Original));
        Assert.Equal("damaged before", File.ReadAllText(Aside));
    }

    [Fact]
    public void What_stands_in_the_way_of_a_copy_stays()
    {
        File.WriteAllText(Original, "damaged now");
        File.WriteAllText(Aside, "damaged before");

        Assert.Throws<IOException>(() => DamagedFiles.Copy(Original, Aside));

        Assert.Equal("damaged before", File.ReadAllText(Aside));
    }

    [Fact]
    public void A_draft_that_a_crash_left_keeps_no_copy_from_being_made()
    {
        File.WriteAllText(Original, "damaged");
        File.WriteAllText(Original + ".copy", "dam");

        DamagedFiles.Copy(Original, Aside);

        Assert.Equal("damaged", File.ReadAllText(Original));
        Assert.Equal("damaged", File.ReadAllText(Aside));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }
}
