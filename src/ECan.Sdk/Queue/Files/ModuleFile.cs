using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ECan.Sdk.Queue;

/// <summary>One of the module's files as it was read. Holds the document that its tasks point into.</summary>
internal sealed class ModuleFile : IDisposable
{
    private readonly JsonDocument? document;
    private int refused;
    private int all;
    private string? unreadable;

    private ModuleFile(string path, bool exists, JsonDocument? document = null)
    {
        Path = path;
        Exists = exists;
        this.document = document;
    }

    /// <summary>Where the module left it.</summary>
    public string Path { get; }

    /// <summary>Whether there is, or was before a crash, such a file.</summary>
    public bool Exists { get; }

    /// <summary>What the queue notes of it.</summary>
    public ImportedFile? Content { get; private init; }

    /// <summary>What is wrong with the file; null if nothing is.</summary>
    public string? Damage =>
        unreadable
        ?? (
            all == Tasks.Count - refused
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{all - Tasks.Count + refused} of {all} entries are no tasks."
                )
        );

    /// <summary>What could be read, even of a damaged file.</summary>
    public IReadOnlyList<ModuleTask> Tasks { get; private init; } = [];

    /// <summary>Whether there are files to take over in a directory.</summary>
    public static bool AnyIn(string directory) =>
        new[] { ModuleFiles.Pending, ModuleFiles.Failed }
            .Select(name => System.IO.Path.Combine(directory, name))
            .Any(path => File.Exists(path) || File.Exists(TakenPath(path)));

    /// <summary>One of the tasks turned out to be none.</summary>
    public void Refuse() => refused++;

    /// <summary>Takes the file, under another name, and reads it.</summary>
    public static async ValueTask<ModuleFile> ReadAsync(
        string path,
        bool failed,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(TakenPath(path)))
        {
            if (!File.Exists(path))
            {
                return new(path, exists: false);
            }

            // A file that cannot be renamed must not be imported: it would be imported again and again.
            File.Move(path, TakenPath(path));
        }

        var stream = File.OpenRead(TakenPath(path));
        await using (stream.ConfigureAwait(false))
        {
            var hash = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
            var content = new ImportedFile(
                System.IO.Path.GetFileName(path),
                stream.Length,
                System.Convert.ToHexString(hash)
            );
            stream.Position = 0;
            try
            {
                var tasks = await JsonDocument
                    .ParseAsync(stream, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return Read(path, content, tasks, failed, zone);
            }
            catch (JsonException error)
            {
                return new(path, exists: true) { unreadable = error.Message };
            }
        }
    }

    /// <summary>Gives the file its last name.</summary>
    public void MoveTo(string path) => DamagedFiles.Move(TakenPath(Path), path);

    public void Dispose() => document?.Dispose();

    private static string TakenPath(string path) => path + ".importing";

    private static ModuleFile Read(
        string path,
        ImportedFile content,
        JsonDocument document,
        bool failed,
        TimeZoneInfo zone
    )
    {
        if (document.RootElement.ValueKind is not JsonValueKind.Array)
        {
            document.Dispose();
            return new(path, exists: true) { unreadable = "The file holds no JSON array." };
        }

        var tasks = new List<ModuleTask>();
        foreach (var element in document.RootElement.EnumerateArray())
        {
            if (ModuleTask.Read(element, failed, zone) is { } task)
            {
                tasks.Add(task);
            }
        }

        return new(path, exists: true, document)
        {
            Content = content,
            Tasks = tasks,
            all = document.RootElement.GetArrayLength(),
        };
    }
}
