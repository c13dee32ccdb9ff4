namespace ECan.Sdk;

/// <summary>The queue's file or directory cannot be used. The message names it and says what to do; nothing in it was changed.</summary>
public sealed class QueueFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The file or directory.</param>
    /// <param name="message">What is wrong with it, and what to do.</param>
    /// <param name="innerException">What the operating system or SQLite said; null if nothing.</param>
    public QueueFileException(string path, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Path = path;
    }

    /// <summary>The file or directory.</summary>
    public string Path { get; }
}
