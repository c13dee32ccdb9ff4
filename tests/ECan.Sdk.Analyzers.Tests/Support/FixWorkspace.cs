using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>A solution as an editor holds it, in which fixes are applied.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Options options;
    private readonly Stack<Solution> before = [];
    private Solution solution;

    private FixWorkspace(Options options)
    {
        this.options = options;
        solution = workspace.CurrentSolution;
    }

    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(CodeFixes.SavedNotSyncedFix)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static FixWorkspace Of(CaseFile file)
    {
        var made = new FixWorkspace(file.Options());
        made.AddProject("Case", file.Kind, ("Case.cs", file.Text));
        return made;
    }

    public static FixWorkspace Of(params string[] texts) => OfProjects(texts);

    /// <summary>Projects of which each refers to all before it.</summary>
    public static FixWorkspace OfProjects(params string[][] projects)
    {
        var made = new FixWorkspace(
            new(new Dictionary<string, string>(), new Dictionary<string, string>())
        );
        foreach (var (texts, index) in projects.Select((texts, index) => (texts, index)))
        {
            var name = index == 0 ? "Case" : $"Case{index}";
            made.AddProject(
                name,
                OutputKind.DynamicallyLinkedLibrary,
                [.. texts.Select((text, number) => ($"{name}_{number}.cs", text))]
            );
        }

        return made;
    }

    /// <summary>A project without usings for all files.</summary>
    public static FixWorkspace WithoutUsings(string text)
    {
        var made = Of(text);
        var usings = made.solution.Projects.Single().Documents.First();
        made.solution = usings.WithText(SourceText.From("")).Project.Solution;
        return made;
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>The files as they are now, project by project.</summary>
    public async Task<string[]> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var document in Projects.SelectMany(project => project.Documents.Skip(1)))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return [.. texts];
    }

    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var all = new List<Diagnostic>();
        foreach (var project in Projects)
        {
            all.AddRange(await DiagnosticsAsync(project));
        }

        return [.. all];
    }

    public async Task<string[]> ErrorsAsync()
    {
        var all = new List<string>();
        foreach (var project in Projects)
        {
            all.AddRange((await project.GetCompilationAsync())!.Errors());
        }

        return [.. all];
    }

    /// <summary>What is offered for a diagnostic, in order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
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
        before.Push(solution);
        solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public void Undo() => solution = before.Pop();

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
            solution.GetDocument(diagnostics[0].Location.SourceTree)!,
            fix,
            scope,
            action.EquivalenceKey!,
            [ruleId],
            new Diagnostics(this),
            CancellationToken.None
        );
        await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    // In the order in which they were added.
    private IEnumerable<Project> Projects =>
        solution.ProjectIds.Select(id => solution.GetProject(id)!);

    private void AddProject(
        string name,
        OutputKind kind,
        params (string Name, string Text)[] documents
    )
    {
        var others = solution.ProjectIds.Select(other => new ProjectReference(other)).ToList();
        var id = ProjectId.CreateNewId();
        var project = solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, Code.CompilationOptions(kind))
            .WithProjectParseOptions(id, Code.ParseOptions)
            .WithProjectMetadataReferences(id, References.Case)
            .WithProjectReferences(id, others)
            .GetProject(id)!
            .AddDocument(Code.CaseUsings.FilePath, Code.CaseUsings.GetText())
            .Project;
        foreach (var (file, text) in documents)
        {
            project = project.AddDocument(file, SourceText.From(text), filePath: file).Project;
        }

        solution = project.Solution;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project) =>
        await Analysis.RunAsync((await project.GetCompilationAsync())!, options);

    private sealed class Diagnostics(FixWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => await workspace.DiagnosticsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        )
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await workspace.DiagnosticsAsync(document.Project)).Where(d =>
                d.Location.SourceTree == tree
            );
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
