using System.Globalization;
using ECan.Sdk.Crash.App.Cloud;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App.Work;

/// <summary>Does what it is told on its standard input, one line a command, and answers with one line each.</summary>
internal static class Obedience
{
    /// <summary>The arguments behind this word are those of a process that does as it is told.</summary>
    public const string Command = "obey";

    /// <summary>"add KEY BYTES" queues a skill of about so many bytes.</summary>
    public const string Add = "add";

    /// <summary>"send" sends the queue.</summary>
    public const string Send = "send";

    /// <summary>The answer to what was done.</summary>
    public const string Done = "done";

    /// <summary>How the answer begins when something was thrown; the kind and the message of the exception follow.</summary>
    public const string Threw = "threw ";

    public static async Task RunAsync(ChildSettings settings)
    {
        using var journal = new Journal(settings.JournalPath);
        await using var journaled = new JournaledManager(settings, journal);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            string answer;
            try
            {
                await ObeyAsync(journaled.Manager, line.Split(' '));
                answer = Done;
            }
            catch (Exception error)
            {
                answer = $"{Threw}{error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}";
            }

            await Console.Out.WriteLineAsync(answer);
        }
    }

    private static async Task ObeyAsync(OfflineSyncManager manager, string[] words)
    {
        switch (words)
        {
            case [Add, var key, var bytes]:
                var skill = new AgentSkill
                {
                    Id = key,
                    Owner = new Stamp(key, 1).ToString(),
                    Description = new string('d', int.Parse(bytes, CultureInfo.InvariantCulture)),
                };
                await manager.Queue.AddAsync(skill, SyncOperation.Add);
                break;
            case [Send]:
                await manager.SyncPendingQueueAsync();
                break;
            default:
                throw new ArgumentException(
                    $"Unknown command '{string.Join(' ', words)}'.",
                    nameof(words)
                );
        }
    }
}
