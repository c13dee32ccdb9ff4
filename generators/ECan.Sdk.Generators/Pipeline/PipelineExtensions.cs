using System.Text;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>What the steps of the generator have in common.</summary>
internal static class PipelineExtensions
{
    /// <summary>A step with a name, by which a test can ask why it ran.</summary>
    public static IncrementalValueProvider<TResult> Step<T, TResult>(
        this IncrementalValueProvider<T> value,
        string name,
        Func<T, CancellationToken, TResult> step
    ) => value.Select(step).WithTrackingName(name);

    /// <summary>A step with a name, by which a test can ask why it ran.</summary>
    public static IncrementalValuesProvider<TResult> Step<T, TResult>(
        this IncrementalValuesProvider<T> values,
        string name,
        Func<T, CancellationToken, TResult> step
    ) => values.Select(step).WithTrackingName(name);

    /// <summary>The files of one kind; none in a project that does not generate.</summary>
    public static IncrementalValuesProvider<InputFile> OfKind(
        this IncrementalValuesProvider<InputFile> files,
        InputKind kind,
        IncrementalValueProvider<ProjectState> project
    ) => files.Where(file => file.Kind == kind).InProjectThatReads(project);

    /// <summary>What there is in a project that generates; nothing in another one.</summary>
    public static IncrementalValuesProvider<T> InProjectThatReads<T>(
        this IncrementalValuesProvider<T> values,
        IncrementalValueProvider<ProjectState> project
    ) =>
        values
            .Combine(project)
            .Where(static pair => pair.Right.Reads)
            .Select(static (pair, _) => pair.Left);

    public static IncrementalValuesProvider<T> WhereNotNull<T>(
        this IncrementalValuesProvider<T?> values
    )
        where T : class =>
        values.Where(static value => value is not null).Select(static (value, _) => value!);

    public static IncrementalValuesProvider<T> WhereNotNull<T>(
        this IncrementalValueProvider<T?> values
    )
        where T : class =>
        values.SelectMany(static (value, _) => value is null ? Array.Empty<T>() : [value]);

    /// <summary>By path: the order in which a build lists files is no one's decision.</summary>
    public static IReadOnlyList<SchemaSource> InOrder(this IEnumerable<InputFile> files) =>
        [
            .. files
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new SchemaSource(file.Path, file.Text)),
        ];

    /// <summary>Reports diagnostics, apart from all source that is generated; together, so that a key stroke costs the same however many there are.</summary>
    public static void Report(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> diagnostics
    ) => context.RegisterSourceOutput(diagnostics, Report);

    /// <summary>Reports the diagnostics of several files.</summary>
    public static void Report(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> diagnostics
    ) => context.RegisterSourceOutput(diagnostics, Report);

    private static void Report(
        SourceProductionContext output,
        EquatableArray<DiagnosticInfo> diagnostics
    )
    {
        foreach (var diagnostic in diagnostics)
        {
            output.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
        }
    }

    /// <summary>Emits one file for each model, and again only for one that differs.</summary>
    public static void Emit<T>(
        this IncrementalGeneratorInitializationContext context,
        string step,
        IncrementalValuesProvider<T> models,
        IncrementalValueProvider<ProjectState> project,
        Func<T, GenerationOptions, GeneratedFile> emit
    )
    {
        var options = project.Select(static (state, _) => state.Options);
        var sources = models
            .Combine(options)
            .Where(static pair => pair.Right is not null)
            .Step(step, (pair, _) => emit(pair.Left, pair.Right!));
        context.RegisterSourceOutput(
            sources,
            static (output, file) =>
                output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8))
        );
    }
}
