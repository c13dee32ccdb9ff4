using System.Globalization;

namespace ECan.Sdk.Crash.App.Journals;

/// <summary>Entries as lines of text. By hand: a serializer would cost a third of the short life of the process that writes them.</summary>
internal static class JournalText
{
    private const char Separator = '\t';
    private const string NoKey = "-";

    public static string Write(JournalEntry entry) =>
        string.Join(
            Separator,
            entry switch
            {
                Intended it =>
                [
                    "I",
                    it.Stamp.ToString(),
                    it.Kind.ToString(),
                    it.Operation.ToString(),
                    it.Key ?? NoKey,
                ],
                KeyMade it => ["K", it.Token, it.Key],
                Acknowledged it =>
                [
                    "A",
                    it.Stamp.ToString(),
                    it.Outcome.ToString(),
                    OneLine(it.Message),
                ],
                CallCancelled it => ["C", it.Stamp.ToString()],
                Answered it => ["R", it.Request],
                TaskDone it => ["S", it.DataType, it.Key],
                Broke it => new[] { "X", OneLine(it.What) },
                _ => throw new ArgumentOutOfRangeException(
                    nameof(entry),
                    entry,
                    "Unknown kind of entry."
                ),
            }
        );

    /// <exception cref="FormatException">The line is no entry.</exception>
    public static JournalEntry Read(string line) =>
        line.Split(Separator) switch
        {
            ["I", var stamp, var kind, var operation, var key] => new Intended(
                Stamp.Parse(stamp),
                Enum.Parse<LocalKind>(kind),
                Enum.Parse<SyncOperation>(operation),
                key == NoKey ? null : key
            ),
            ["K", var token, var key] => new KeyMade(token, key),
            ["A", var stamp, var outcome, var message] => new Acknowledged(
                Stamp.Parse(stamp),
                Enum.Parse<SyncOutcome>(outcome),
                message
            ),
            ["C", var stamp] => new CallCancelled(Stamp.Parse(stamp)),
            ["R", var request] => new Answered(request),
            ["S", var type, var key] => new TaskDone(type, key),
            ["X", var what] => new Broke(what),
            _ => throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"No entry of a journal: '{line}'")
            ),
        };

    private static string OneLine(string text) =>
        text.ReplaceLineEndings(" | ").Replace(Separator, ' ');
}
