namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The owners of a queue directory: this store, other living ones, and those that are gone.</summary>
internal sealed class OwnerFiles(string directory, TimeProvider time)
{
    private const string Prefix = "owner-";
    private const string Suffix = ".lock";

    /// <summary>Makes and locks a file for a new owner.</summary>
    public OwnerFile Create()
    {
        while (true)
        {
            var name = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
            try
            {
                var made = OwnerFile.Lock(name, PathOf(name), FileMode.CreateNew);
                if (File.Exists(PathOf(name)))
                {
                    return made;
                }

                // One who looks for stale files removed it in the moment between its making and its locking.
                made.Dispose();
            }
            catch (IOException error) when (OpeningLock.IsHeld(error))
            {
                // The same, but he still has it.
            }
        }
    }

    /// <summary>Takes the lock of an owner that is gone; null while the owner lives. A file that it left stays.</summary>
    public OwnerFile? TryTakeOver(string name)
    {
        var left = TryLock(name, FileMode.Open, out var isGone);
        left?.Keep();
        // An owner that ended in good order has no file; one is made, so that only one store takes over.
        return isGone ? TryLock(name, FileMode.OpenOrCreate, out _) : left;
    }

    /// <summary>Looks at all owners.</summary>
    /// <returns>Whether one lives, whether one ended without removing its file, and whether one found the queue damaged.</returns>
    public (bool AnyAlive, bool AnyStale, bool AnyMarked) Look()
    {
        var alive = false;
        var stale = false;
        var marked = false;
        foreach (var name in Names())
        {
            using var grave = TryLock(name, FileMode.Open, out var isGone);
            if (isGone)
            {
                continue;
            }

            grave?.Keep();
            alive |= grave is null;
            stale |= grave is not null;
            marked |=
                grave?.IsMarked ?? new FileInfo(PathOf(name)) is { Exists: true, Length: > 0 };
        }

        return (alive, stale, marked);
    }

    /// <summary>Removes the files of owners that are gone.</summary>
    /// <param name="isChecked">Whether the queue was checked, so that marks have served, too.</param>
    public void RemoveStale(bool isChecked = false)
    {
        foreach (var name in Names())
        {
            using var grave = TryLock(name, FileMode.Open, out _);
            if (isChecked)
            {
                grave?.Discard();
            }
        }
    }

    // Who only looks makes no file: in the place of one that another has just removed, it would hide that from its new owner.
    private OwnerFile? TryLock(string name, FileMode mode, out bool isGone)
    {
        isGone = false;
        try
        {
            return OwnerFile.Lock(name, PathOf(name), mode);
        }
        catch (FileNotFoundException)
        {
            isGone = true;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private List<string> Names() =>
        [
            .. Directory
                .EnumerateFiles(directory, $"{Prefix}*{Suffix}")
                .Select(path => Path.GetFileName(path)[Prefix.Length..^Suffix.Length]),
        ];

    private string PathOf(string name) => Path.Combine(directory, $"{Prefix}{name}{Suffix}");
}
