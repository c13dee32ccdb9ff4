using System.Text;

namespace ECan.Sdk.Crash.App.Journals;

/// <summary>
/// What one process did, line by line. A line is with the operating system when <see cref="Write"/> returns, so that it outlives a SIGKILL.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream file;

    public Journal(string path) =>
        file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.Append,
                Access = FileAccess.Write,
                Share = FileShare.Read,
                BufferSize = 0,
            }
        );

    public void Write(JournalEntry entry)
    {
        var line = Encoding.UTF8.GetBytes(JournalText.Write(entry) + "\n");
        lock (gate)
        {
            file.Write(line);
        }
    }

    /// <summary>Reads a journal; a last line that the end of the process cut off is left out.</summary>
    public static IReadOnlyList<JournalEntry> Read(string path)
    {
        var text = File.ReadAllText(path);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return
        [
            .. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JournalText.Read),
        ];
    }

    public void Dispose() => file.Dispose();
}
