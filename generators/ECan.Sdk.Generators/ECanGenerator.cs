using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Binding.Own;
using ECan.Sdk.Generators.CSharp;
using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Pipeline;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators;

/// <summary>Turns an AppSync schema and the mappings of a project into typed entities and the operations that sync them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ECanGenerator : IIncrementalGenerator
{
    /// <summary>Wires the steps together. Nothing of the compiler leaves the first of them, so each runs again only when its own input differs.</summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the project says.
        var settings = context.AnalyzerConfigOptionsProvider.Step(
            Steps.Settings,
            static (options, _) => ProjectSettings.Read(options.GlobalOptions)
        );
        var hasRuntime = context.CompilationProvider.Step(
            Steps.Runtime,
            static (compilation, _) => Runtime.IsIn(compilation)
        );
        var project = settings
            .Combine(hasRuntime)
            .Step(Steps.Project, static (pair, _) => new ProjectState(pair.Left, pair.Right));

        // What is in its files.
        var files = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Step(Steps.Files, InputFile.Read)
            .WhereNotNull();
        var schema = files
            .OfKind(InputKind.Schema, project)
            .Collect()
            .Step(Steps.Schema, static (all, token) => SchemaReader.Read(all.InOrder(), token));
        var mappings = files
            .OfKind(InputKind.Mapping, project)
            .Step(Steps.Mappings, static (x, token) => MappingReader.Read(x.Path, x.Text, token));

        // What the app's own classes are, and apart from that where they stand.
        var ownSource = new OwnTypeSource();
        var own = context
            .CompilationProvider.Combine(project)
            .Step(
                Steps.OwnReads,
                (x, token) =>
                    x.Right.Reads
                        ? ownSource.Read(x.Left, token)
                        : EquatableArray<OwnTypeRead>.Empty
            )
            .SelectMany(static (all, _) => all);
        var ownTypes = own.Step(Steps.OwnTypes, static (read, _) => read.Type)
            .Collect()
            .Select(static (all, _) => OwnCatalog.Of(all));
        var ownPlaces = own.Step(Steps.OwnPlaces, static (read, _) => read.Places).Collect();

        // What they mean together.
        var catalog = mappings
            .Collect()
            .Step(Steps.Catalog, static (all, _) => MappingCatalog.Of(all));
        var bound = mappings
            .Combine(schema.Combine(catalog))
            .Step(
                Steps.Bound,
                static (x, token) => Binder.Bind(x.Right.Left, x.Left, x.Right.Right, token)
            )
            .WhereNotNull()
            .Combine(ownTypes)
            .Step(Steps.OwnBound, static (x, _) => OwnBinder.Bind(x.Left, x.Right));
        var names = bound.Collect().Step(Steps.Names, static (all, _) => NameChecks.Run(all));
        var accepted = bound
            .Combine(names)
            .Where(static pair => pair.Right.Accepts(pair.Left))
            .Select(static (pair, _) => pair.Left);
        var entities = accepted.Step(Steps.Entities, static (result, _) => result.Entity!);
        var types = accepted.Collect().Step(Steps.Types, static (all, _) => GeneratedTypes.Of(all));
        var index = entities
            .Select(static (entity, _) => IndexEntry.Of(entity))
            .Collect()
            .Combine(catalog)
            .Step(Steps.Index, static (pair, _) => EntityIndex.Of(pair.Left, pair.Right))
            .WhereNotNull();

        // What is wrong.
        context.Report(settings.Select(static (x, _) => x.Diagnostics));
        context.Report(
            files.Collect().Combine(project).Select(static (x, _) => x.Right.Check(x.Left))
        );
        context.Report(schema.Select(static (result, _) => result.Diagnostics));
        context.Report(mappings.Select(static (result, _) => result.Diagnostics));
        context.Report(bound.Select(static (result, _) => result.Diagnostics));
        context.Report(names.Select(static (report, _) => report.Diagnostics));
        context.Report(
            schema.Combine(catalog).Select(static (x, _) => FirstMapping.Check(x.Left, x.Right))
        );
        var ownDiagnostics = bound
            .SelectMany(static (result, _) => result.OwnDiagnostics)
            .Collect()
            .Combine(ownTypes.Combine(catalog).Select(static (x, _) => x.Left.Check(x.Right)))
            .Step(Steps.OwnDiagnostics, static (x, _) => x.Left.Concat(x.Right).ToEquatableArray());
        context.Report(
            ownDiagnostics
                .Combine(ownPlaces)
                .Select(static (x, _) => OwnPositions.Of(x.Left, x.Right))
        );

        // What comes out.
        var enums = types.SelectMany(static (all, _) => all.Enums);
        var nestedTypes = types.SelectMany(static (all, _) => all.NestedTypes);
        context.Emit(Steps.EntitySources, entities, project, SourceEmitter.Entity);
        context.Emit(Steps.EnumSources, enums, project, SourceEmitter.Enum);
        context.Emit(Steps.NestedTypeSources, nestedTypes, project, SourceEmitter.NestedType);
        context.Emit(
            Steps.IndexSource,
            index,
            project,
            (x, o) => SourceEmitter.Index(x.Entries, o)
        );
    }
}
