using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>A file of the project that the generator reads.</summary>
internal sealed record InputFile(InputKind Kind, string Path, string Text)
{
    private const string KindOption = "build_metadata.AdditionalFiles.ECanKind";

    /// <summary>Null for a file that is none of ours, which is then not even opened.</summary>
    public static InputFile? Read(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) input,
        CancellationToken cancellationToken
    )
    {
        var (file, options) = input;
        return
            KindOf(file.Path, options.GetOptions(file)) is { } kind
            && file.GetText(cancellationToken) is { } text
            ? new InputFile(kind, file.Path, text.ToString())
            : null;
    }

    /// <summary>By the item's <c>ECanKind</c>; where it has none, by the file's name.</summary>
    private static InputKind? KindOf(string path, AnalyzerConfigOptions options)
    {
        if (options.TryGetValue(KindOption, out var named) && named.Length > 0)
        {
            return Enum.TryParse<InputKind>(named, ignoreCase: true, out var kind) ? kind : null;
        }

        return EndsWith(".graphql") || EndsWith(".graphqls") ? InputKind.Schema
            : EndsWith("_mapping.json") ? InputKind.Mapping
            : null;

        bool EndsWith(string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The values of the metadata <c>ECanKind</c>.</summary>
internal enum InputKind
{
    Schema,
    Mapping,
}
