using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>The names that mean something, with what the .editorconfig of a file adds.</summary>
internal sealed record Conventions(
    ImmutableArray<string> SaveWords,
    ImmutableArray<string> HandlerSuffixes
)
{
    private const string SaveMethodsKey = "ecan_save_methods";
    private const string HandlerTypesKey = "ecan_handler_types";

    public static Conventions Default { get; } =
        new(
            ["Save", "Add", "Insert", "Create", "Update", "Upsert", "Delete", "Remove"],
            ["Handler", "Handlers", "Controller", "Endpoint", "Endpoints", "ViewModel", "Consumer"]
        );

    /// <summary>Reads the options of each file once.</summary>
    public static Func<SyntaxTree, Conventions> Reader(AnalyzerConfigOptionsProvider options)
    {
        var read = new ConcurrentDictionary<SyntaxTree, Conventions>();
        return tree => read.GetOrAdd(tree, t => Read(options.GetOptions(t)));
    }

    private static Conventions Read(AnalyzerConfigOptions options)
    {
        var saves = Names(options, SaveMethodsKey);
        var handlers = Names(options, HandlerTypesKey);
        return saves.IsEmpty && handlers.IsEmpty
            ? Default
            : new(Default.SaveWords.AddRange(saves), Default.HandlerSuffixes.AddRange(handlers));
    }

    private static ImmutableArray<string> Names(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value)
            ?
            [
                .. value
                    .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => name.Trim())
                    .Where(name => name.Length > 0),
            ]
            : [];
}
