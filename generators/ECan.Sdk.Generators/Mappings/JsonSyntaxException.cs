using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>Leaves the JSON reader at the first thing that is not JSON; caught where reading began.</summary>
internal sealed class JsonSyntaxException(FileSpan span, string message) : Exception(message)
{
    public FileSpan Span { get; } = span;
}
