using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>A short case of a test: one handler of skills, whose members are given.</summary>
internal static class HandlerCase
{
    /// <summary>The line on which the members begin, counted from 1.</summary>
    public const int FirstLine = 5;

    public static Task<IReadOnlyList<Diagnostic>> ReportAsync(
        string members,
        IReadOnlyDictionary<string, string>? editorConfig = null
    ) =>
        ReportFileAsync(
            $$"""
            namespace Cases;

            public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager cloud)
            {
            {{members}}
            }
            """,
            editorConfig
        );

    public static async Task<IReadOnlyList<Diagnostic>> ReportFileAsync(
        string source,
        IReadOnlyDictionary<string, string>? editorConfig = null
    ) =>
        await ReportAsync(
            Code.Case([Code.Parse(source, "Case.cs")]),
            new Options(
                new Dictionary<string, string>(),
                editorConfig ?? new Dictionary<string, string>()
            )
        );

    public static async Task<IReadOnlyList<Diagnostic>> ReportAsync(
        Compilation compilation,
        Options? options = null
    )
    {
        Assert.Empty(compilation.Errors());
        return await Analysis.RunAsync(compilation, options);
    }

    /// <summary>The line of a place, counted from 1.</summary>
    public static int Line(this Location place) => place.GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The code of a place.</summary>
    public static string Text(this Location place) =>
        place.SourceTree!.GetText().ToString(place.SourceSpan);
}
