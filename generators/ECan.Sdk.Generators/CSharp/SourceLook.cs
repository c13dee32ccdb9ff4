using System.Collections.Immutable;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>One look at the project's C#, to tell at the next what of it still holds.</summary>
internal sealed class SourceLook(
    SourceFile[] files,
    CSharpCompilationOptions options,
    ImmutableArray<MetadataReference> references,
    SourceType[] types,
    EquatableArray<OwnTypeRead> reads
)
{
    private Dictionary<SyntaxTree, SourceFile>? byTree;

    public SourceFile[] Files => files;

    public SourceType[] Types => types;

    public EquatableArray<OwnTypeRead> Reads => reads;

    /// <summary>For a file that stands at another place in the list: one before it came or went.</summary>
    public SourceFile? Find(SyntaxTree tree)
    {
        byTree ??= files.ToDictionary(file => file.Tree);
        return byTree.TryGetValue(tree, out var file) ? file : null;
    }

    /// <summary>The types that mean what they meant; null if that can be said of none.</summary>
    public Dictionary<TypeDeclarationSyntax, SourceType>? Known(
        CSharpCompilation project,
        SourceFile[] now,
        CancellationToken cancellationToken
    )
    {
        if (
            now.Length != files.Length
            || !project.Options.Equals(options)
            || !project.ExternalReferences.SequenceEqual(references)
        )
        {
            return null;
        }

        var changed = new List<SyntaxTree>();
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i].Tree == files[i].Tree)
            {
                continue;
            }

            if (!now[i].LooksLike(files[i], cancellationToken))
            {
                return null;
            }

            changed.Add(files[i].Tree);
        }

        return types
            .Where(type => !changed.Exists(tree => type.Trees.Contains(tree)))
            .ToDictionary(type => type.Declaration);
    }
}
