using System.Globalization;

namespace ECan.Sdk.Queue;

/// <summary>Moves or copies files out of the way; never over another one.</summary>
internal static class DamagedFiles
{
    /// <summary>A name that is free: <c>path.damaged-time</c>, the time in UTC.</summary>
    public static string FreeName(string path, TimeProvider time, string what = "damaged")
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var free = $"{path}.{what}-{stamp}";
        for (var number = 2; File.Exists(free) || File.Exists(free + "-wal"); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{path}.{what}-{stamp}-{number}");
        }

        return free;
    }

    /// <summary>Moves a file, if it is there.</summary>
    public static void Move(string path, string to)
    {
        if (File.Exists(path))
        {
            File.Move(path, to, overwrite: false);
        }
    }

    /// <summary>Copies a file; the copy appears whole, and on the disk, or not at all.</summary>
    public static void Copy(string path, string to)
    {
        var draft = path + ".copy";
        File.Copy(path, draft, overwrite: true);
        using (var copy = new FileStream(draft, FileMode.Open, FileAccess.Write))
        {
            copy.Flush(flushToDisk: true);
        }

        File.Move(draft, to, overwrite: false);
    }
}
