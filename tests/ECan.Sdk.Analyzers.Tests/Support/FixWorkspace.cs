using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>A project as an editor holds it, in which fixes are applied.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Options options;
    private readonly Stack<Project> before = [];

    private FixWorkspace(OutputKind kind, Options options)
    {
        this.options = options;
        var id = ProjectId.CreateNewId();
        Project = workspace
            .CurrentSolution.AddProject(id, "Case", "Case", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, Code.CompilationOptions(kind))
            .WithProjectParseOptions(id, Code.ParseOptions)
            .WithProjectMetadataReferences(id, References.Case)
            .GetProject(id)!
            .AddDocument(Code.CaseUsings.FilePath, Code.CaseUsings.GetText())
            .Project;
    }

    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(CodeFixes.SavedNotSyncedFix)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public Project Project { get; private set; }

    public static FixWorkspace Of(CaseFile file)
    {
        var made = new FixWorkspace(file.Kind, file.Options());
        made.Add("Case.cs", file.Text);
        return made;
    }

    public static FixWorkspace Of(params string[] texts)
    {
        var made = new FixWorkspace(
            OutputKind.DynamicallyLinkedLibrary,
            new(new Dictionary<string, string>(), new Dictionary<string, string>())
        );
        foreach (var (text, index) in texts.Select((text, index) => (text, index)))
        {
            made.Add($"Case{index}.cs", text);
        }

        return made;
    }

    /// <summary>A project without usings for all files.</summary>
    public static FixWorkspace WithoutUsings(string text)
    {
        var made = Of(text);
        var usings = made.Project.Documents.First();
        made.Project = usings.WithText(SourceText.From("")).Project;
        return made;
    }

    public void Dispose() => workspace.Dispose();

    public async Task<string[]> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var document in Project.Documents.Skip(1))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return [.. texts];
    }

    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync() =>
        await Analysis.RunAsync((await Project.GetCompilationAsync())!, options);

    public async Task<string[]> ErrorsAsync() => (await Project.GetCompilationAsync())!.Errors();

    /// <summary>What is offered for a diagnostic, in order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = Project.GetDocument(diagnostic.Location.SourceTree)!;
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(
                new CodeFixContext(
                    document,
                    diagnostic,
                    (action, _) => actions.Add(action),
                    CancellationToken.None
                )
            );
        }

        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        before.Push(Project);
        Project = changed.GetProject(Project.Id)!;
    }

    public void Undo() => Project = before.Pop();

    /// <summary>Applies the first fix that is offered, again and again until none is.</summary>
    public async Task ApplyFirstFixesAsync(int atMost = 20)
    {
        for (var round = 0; round < atMost; round++)
        {
            CodeAction? first = null;
            foreach (var diagnostic in await DiagnosticsAsync())
            {
                first ??= await OfferedAsync(diagnostic) is [var offered, ..] ? offered : null;
            }

            if (first is null)
            {
                return;
            }

            await ApplyAsync(first);
        }

        Assert.Fail($"A fix was offered {atMost} times.");
    }

    /// <summary>Mends all diagnostics of a rule in the scope at once, by the fix that is offered at a place of the list.</summary>
    public async Task FixAllAsync(string ruleId, FixAllScope scope, int choice = 0)
    {
        var diagnostics = (await DiagnosticsAsync()).Where(d => d.Id == ruleId).ToList();
        var action = (await OfferedAsync(diagnostics[0]))[choice];
        var fix = Fixes.Single(f => f.FixableDiagnosticIds.Contains(ruleId));
        var context = new FixAllContext(
            Project.GetDocument(diagnostics[0].Location.SourceTree)!,
            fix,
            scope,
            action.EquivalenceKey!,
            [ruleId],
            new Diagnostics(this),
            CancellationToken.None
        );
        await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private void Add(string name, string text) =>
        Project = Project.AddDocument(name, SourceText.From(text), filePath: name).Project;

    private sealed class Diagnostics(FixWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => await workspace.DiagnosticsAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        )
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await workspace.DiagnosticsAsync()).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
