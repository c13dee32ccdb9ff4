using System.Collections.Immutable;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>
/// Finds and reads the types with <c>[SyncEntity]</c>, and after an edit again only those whose meaning it can have changed. The compiler's
/// own step would ask for the attributes and members of each of them at every key stroke, which takes milliseconds: it has to bind them anew.
/// </summary>
/// <remarks>
/// What it remembers is the last look, which is what the compiler itself keeps. It gives for a compilation what a new one would give, and
/// may be used from several threads.
/// </remarks>
internal sealed class OwnTypeSource
{
    private SourceLook? last;

    public EquatableArray<OwnTypeRead> Read(
        Compilation compilation,
        CancellationToken cancellationToken
    )
    {
        if (compilation is not CSharpCompilation project)
        {
            return EquatableArray<OwnTypeRead>.Empty;
        }

        var before = Volatile.Read(ref last);
        var files = Files(project.SyntaxTrees, before, cancellationToken);
        var candidates = SyncEntityNames.Candidates(files);
        var known = candidates.Count > 0 ? before?.Known(project, files, cancellationToken) : null;
        var types = new SourceType[candidates.Count];
        var readAnything = types.Length != before?.Types.Length;
        OwnTypeReader? reader = null;
        for (var i = 0; i < types.Length; i++)
        {
            if (known is null || !known.TryGetValue(candidates[i], out var type))
            {
                reader ??= new(project);
                type = reader.Read(candidates[i], cancellationToken);
                readAnything = true;
            }

            types[i] = type;
        }

        var look = new SourceLook(
            files,
            project.Options,
            project.ExternalReferences,
            types,
            readAnything ? Reads(types) : before!.Reads
        );
        Volatile.Write(ref last, look);
        return look.Reads;
    }

    private static EquatableArray<OwnTypeRead> Reads(IEnumerable<SourceType> types) =>
        types.Select(type => type.Read).OfType<OwnTypeRead>().ToEquatableArray();

    /// <summary>Takes over what is known of a file that is the same.</summary>
    private static SourceFile[] Files(
        ImmutableArray<SyntaxTree> trees,
        SourceLook? before,
        CancellationToken cancellationToken
    )
    {
        var files = new SourceFile[trees.Length];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] =
                before is not null && i < before.Files.Length && before.Files[i].Tree == trees[i]
                    ? before.Files[i]
                    : before?.Find(trees[i]) ?? new(trees[i], cancellationToken);
        }

        return files;
    }
}

/// <summary>A type that by its syntax may have <c>[SyncEntity]</c>.</summary>
/// <param name="Declaration">The part of it that has the attribute.</param>
/// <param name="Read">What it is; null if the attribute is another one.</param>
/// <param name="Trees">The files in which the types stand that were looked at, member by member.</param>
internal sealed record SourceType(
    TypeDeclarationSyntax Declaration,
    OwnTypeRead? Read,
    IReadOnlyCollection<SyntaxTree> Trees
);
