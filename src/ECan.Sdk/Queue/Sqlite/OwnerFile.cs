using System.Text;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// A file that is locked as long as its store lives: the operating system lets go of the lock however the process ends, so that
/// others see whose tasks in flight nobody sends any more.
/// </summary>
internal sealed class OwnerFile : IDisposable
{
    private readonly FileStream gate;
    private readonly string path;
    private bool keep;

    private OwnerFile(string name, string path, FileStream locked)
    {
        Name = name;
        this.path = path;
        gate = locked;
        IsMarked = keep = locked.Length > 0;
    }

    /// <summary>Whether its owner found the queue damaged. Such a file stays until somebody has checked the queue.</summary>
    public bool IsMarked { get; private set; }

    /// <summary>What rows call the owner.</summary>
    public string Name { get; }

    /// <summary>Locks a file that must exist (take over), or must not (a new owner).</summary>
    /// <exception cref="IOException">Somebody else holds it.</exception>
    public static OwnerFile Lock(string name, string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
        {
            options.UnixCreateMode = PrivateFiles.FileMode;
        }

        return new OwnerFile(name, path, new FileStream(path, options));
    }

    /// <summary>Leaves the file behind, as a crash does: the next one who opens the queue checks it.</summary>
    public void Keep() => keep = true;

    /// <summary>Leaves the file behind with a mark: the next one who opens the queue checks it before anything else.</summary>
    public void MarkDamaged(string reason)
    {
        keep = IsMarked = true;
        gate.Write(Encoding.UTF8.GetBytes(reason));
        gate.Flush(flushToDisk: true);
    }

    /// <summary>Removes the file at disposal, also if it is marked.</summary>
    public void Discard() => keep = false;

    public void Dispose()
    {
        // Windows deletes no open file. Elsewhere it goes while it is locked, so that nobody finds it unlocked.
        if (!OperatingSystem.IsWindows())
        {
            Delete();
        }

        gate.Dispose();
        if (OperatingSystem.IsWindows())
        {
            Delete();
        }
    }

    private void Delete()
    {
        if (!keep)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It is unlocked in a moment, and whoever finds it then removes it.
            }
        }
    }
}
