using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests;

/// <summary>What a killed process leaves behind is read as it was written.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_is_written_is_read()
    {
        JournalEntry[] entries =
        [
            new Intended(new("w:1", 1), LocalKind.Skill, SyncOperation.Add, null),
            new KeyMade("w:1", "k"),
            new Acknowledged(new("w:1", 1), SyncOutcome.Cached, "Offline: no route"),
            new Intended(new("w:1", 2), LocalKind.Relation, SyncOperation.Delete, "a#b"),
            new CallCancelled(new("w:1", 2)),
            new Answered("s0g0-1"),
            new TaskDone("skill", "k"),
            new Broke("It threw"),
        ];
        using (var journal = new Journal(path))
        {
            foreach (var entry in entries)
            {
                journal.Write(entry);
            }
        }

        Assert.Equal(entries, Journal.Read(path));
    }

    [Fact]
    public void A_line_that_was_cut_off_is_left_out()
    {
        using (var journal = new Journal(path))
        {
            journal.Write(new Answered("r1"));
        }

        File.AppendAllText(path, "R\tr");

        Assert.Equal([new Answered("r1")], Journal.Read(path));
    }

    [Fact]
    public void A_text_of_several_lines_stays_one_entry()
    {
        using (var journal = new Journal(path))
        {
            journal.Write(new Broke("It\tthrew\n   at Program"));
        }

        Assert.Equal([new Broke("It threw |    at Program")], Journal.Read(path));
    }
}
