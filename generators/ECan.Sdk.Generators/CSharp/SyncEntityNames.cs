using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Tells by names alone which attributes may be <c>[SyncEntity]</c>; whether one is, its symbol says.</summary>
internal static class SyncEntityNames
{
    private const string Suffix = "Attribute";
    private const string Name = "SyncEntity" + Suffix;

    public static IReadOnlyList<TypeDeclarationSyntax> Candidates(SourceFile[] files)
    {
        HashSet<string>? names = null;
        var found = new List<TypeDeclarationSyntax>();
        foreach (var file in files)
        {
            foreach (var type in file.Attributed)
            {
                names ??= Names(files);
                if (HasOne(type, names))
                {
                    found.Add(type);
                }
            }
        }

        return found;
    }

    /// <summary>The attribute's own name, and each that a <c>using</c> of any file gives to it.</summary>
    private static HashSet<string> Names(SourceFile[] files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { Name };
        while (files.Sum(file => AddAliases(file, names)) > 0)
        {
            // Within a namespace a name may stand for one that is given outside of it.
        }

        return names;
    }

    private static int AddAliases(SourceFile file, HashSet<string> names) =>
        file.Aliases.Count(alias => names.Contains(alias.Target) && names.Add(alias.Name));

    private static bool HasOne(TypeDeclarationSyntax type, HashSet<string> names)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = SourceOutline.LastPart(attribute.Name);
                if (names.Contains(name) || names.Contains(name + Suffix))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
