using System.Globalization;
using System.Text.Json;

namespace ECan.Sdk.Queue;

/// <summary>One of the module's files as it was read. Holds the document that its tasks point into.</summary>
internal sealed class ModuleFile : IDisposable
{
    private readonly JsonDocument? document;

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

    /// <summary>What is wrong with the file; null if nothing is.</summary>
    public string? Damage { get; private init; }

    /// <summary>What could be read, even of a damaged file.</summary>
    public IReadOnlyList<ModuleTask> Tasks { get; private init; } = [];

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

        JsonDocument content;
        try
        {
            var stream = File.OpenRead(TakenPath(path));
            await using (stream.ConfigureAwait(false))
            {
                content = await JsonDocument
                    .ParseAsync(stream, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch (JsonException error)
        {
            return new(path, exists: true) { Damage = error.Message };
        }

        return Read(path, content, failed, zone);
    }

    /// <summary>Gives the file its last name.</summary>
    public void MoveTo(string path) => DamagedFiles.Move(TakenPath(Path), path);

    public void Dispose() => document?.Dispose();

    private static string TakenPath(string path) => path + ".importing";

    private static ModuleFile Read(
        string path,
        JsonDocument document,
        bool failed,
        TimeZoneInfo zone
    )
    {
        if (document.RootElement.ValueKind is not JsonValueKind.Array)
        {
            document.Dispose();
            return new(path, exists: true) { Damage = "The file holds no JSON array." };
        }

        var tasks = new List<ModuleTask>();
        foreach (var element in document.RootElement.EnumerateArray())
        {
            if (ModuleTask.Read(element, failed, zone) is { } task)
            {
                tasks.Add(task);
            }
        }

        var all = document.RootElement.GetArrayLength();
        return new(path, exists: true, document)
        {
            Tasks = tasks,
            Damage =
                tasks.Count == all
                    ? null
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{all - tasks.Count} of {all} entries are no tasks."
                    ),
        };
    }
}
