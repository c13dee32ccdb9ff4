using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>Reads one mapping file: its form, not yet its sense, which takes the schema to judge.</summary>
internal static class MappingReader
{
    /// <summary>Reads a mapping and reports all that is wrong with it. Never throws but on cancellation.</summary>
    public static MappingReadResult Read(
        string path,
        string text,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var diagnostics = new List<DiagnosticInfo>();
        var positioned = new PositionedText(path, text);
        var mapping = JsonReader.Read(positioned, diagnostics) is { } root
            ? Mapping(root, positioned, diagnostics)
            : null;
        var inOrder = diagnostics
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);
        return new(mapping, inOrder.ToEquatableArray());
    }

    private static MappingFile? Mapping(
        JsonValue root,
        PositionedText text,
        List<DiagnosticInfo> diagnostics
    )
    {
        if (root.Kind != MappingValueKind.Object)
        {
            diagnostics.Add(
                MappingReadRules.NotAnObject.At(
                    text.Span(root.Start, root.Length),
                    JsonKinds.Found(root),
                    DataTypeName.ForFile(text.Path)
                )
            );
            return null;
        }

        var file = new MappingFile { Path = text.Path, FileStart = text.FirstLine };
        var values = new MappingValueReader(text, diagnostics);
        var present = new List<Located<string>>();
        foreach (var member in root.Members)
        {
            if (IsOwn(member.Name))
            {
                continue;
            }

            if (!MappingKeys.Readers.TryGetValue(member.Name, out var read))
            {
                values.Report(
                    MappingReadRules.UnknownKey,
                    member,
                    Excerpt.Of(member.Name),
                    Suggestion.For(member.Name, MappingKeys.Readers.Keys)
                );
            }
            else if (read(values, member, file) is { } extended)
            {
                file = extended;
                present.Add(values.NameOf(member));
            }
        }

        if (!root.Members.Any(member => member.Name == "data_type"))
        {
            diagnostics.Add(
                MappingReadRules.MissingDataType.At(
                    text.FirstLine,
                    text.Path,
                    DataTypeName.ForFile(text.Path)
                )
            );
        }

        return file.DataType is null
            ? null
            : file with
            {
                PresentKeys = present.ToEquatableArray(),
            };
    }

    /// <summary>Keys for people and other tools.</summary>
    private static bool IsOwn(string key) =>
        key.StartsWith("_", StringComparison.Ordinal)
        || key.StartsWith("x-", StringComparison.Ordinal);
}
