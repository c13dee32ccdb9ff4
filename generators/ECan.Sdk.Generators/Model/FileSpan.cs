namespace ECan.Sdk.Generators.Model;

/// <summary>A stretch of a schema or mapping file. Lines and columns count from zero, as the compiler counts.</summary>
internal sealed record FileSpan(
    string Path,
    int Start,
    int Length,
    int StartLine,
    int StartColumn,
    int EndLine,
    int EndColumn
)
{
    /// <summary>The place of what the project says as a whole, in no file.</summary>
    public static readonly FileSpan None = new("", 0, 0, 0, 0, 0, 0);
}
