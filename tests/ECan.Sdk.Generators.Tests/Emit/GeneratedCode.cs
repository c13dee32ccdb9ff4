using System.Reflection;
using System.Runtime.Loader;
using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>Compiles what was emitted, under the strictest settings, and loads it.</summary>
internal static class GeneratedCode
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is "ECan.Sdk.dll" or "netstandard.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What all compilations begin with, so that the references are read once.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Generated",
        [],
        References,
        new(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999)
    );

    public static GeneratedFile[] Emit(
        GenerationOptions options,
        EntityModel[] entities,
        EnumModel[]? enums = null,
        NestedTypeModel[]? nested = null
    ) =>
        [
            SourceEmitter.Index(entities.Select(IndexEntry.Of).ToEquatableArray(), options),
            .. entities.Select(entity => SourceEmitter.Entity(entity, options)),
            .. (enums ?? []).Select(model => SourceEmitter.Enum(model, options)),
            .. (nested ?? []).Select(model => SourceEmitter.NestedType(model, options)),
        ];

    /// <summary>What the compiler says, hidden remarks aside.</summary>
    public static string[] Diagnose(
        IEnumerable<GeneratedFile> files,
        string consumer = "",
        NullableContextOptions nullable = NullableContextOptions.Enable
    ) =>
        [
            .. Compile(files, consumer, nullable)
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.ToString()),
        ];

    public static Assembly Load(IEnumerable<GeneratedFile> files, string consumer = "")
    {
        using var image = new MemoryStream();
        var result = Compile(files, consumer, NullableContextOptions.Enable).Emit(image);
        Assert.Empty(
            result.Diagnostics.Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
            )
        );
        image.Position = 0;
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        return context.LoadFromStream(image);
    }

    public static IReadOnlyList<SyncEntityDefinition> Entities(
        Assembly assembly,
        string @namespace
    ) =>
        (IReadOnlyList<SyncEntityDefinition>)
            assembly.GetType(@namespace + ".ECanSync")!.GetProperty("Entities")!.GetValue(null)!;

    private static CSharpCompilation Compile(
        IEnumerable<GeneratedFile> files,
        string consumer,
        NullableContextOptions nullable
    )
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = files
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.HintName))
            .Append(CSharpSyntaxTree.ParseText(consumer, parse, "Consumer.cs"));
        return Empty
            .WithOptions(Empty.Options.WithNullableContextOptions(nullable))
            .AddSyntaxTrees(trees);
    }
}
