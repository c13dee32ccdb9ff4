namespace ECan.Sdk.Queue;

/// <summary>A file of another queue, known again by what it holds.</summary>
/// <param name="Name">Its name without its directory.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Hash">The SHA-256 of its bytes, in hexadecimal digits.</param>
internal sealed record ImportedFile(string Name, long Bytes, string Hash);
