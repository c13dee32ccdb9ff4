using Microsoft.CodeAnalysis;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>
/// Tells whether an edit breaks something: its own file, or another one that uses a signature which it changes, in this project or in one that
/// refers to it.
/// </summary>
internal static class NewErrors
{
    // A call that is not awaited, and what may be null: warnings that say the edit is not right.
    private static readonly HashSet<string> Warnings = new(StringComparer.Ordinal)
    {
        "CS4014",
        "CS8602",
        "CS8604",
    };

    public static async Task<bool> NoneAsync(
        Draft before,
        Draft after,
        CancellationToken cancellationToken
    )
    {
        var changed = Signature.Changed(before, after);
        if (HasMore(before.Model, after.Model, changed, cancellationToken))
        {
            return false;
        }

        if (changed.Count == 0)
        {
            return true;
        }

        if (
            !await NoneInAsync(before.Document.Project, after.Document, changed, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            return false;
        }

        var solution = before.Document.Project.Solution;
        var users = solution
            .GetProjectDependencyGraph()
            .GetProjectsThatDirectlyDependOnThisProject(before.Document.Project.Id);
        foreach (var user in users.Select(solution.GetProject).OfType<Project>())
        {
            var compilation = await user.GetCompilationAsync(cancellationToken)
                .ConfigureAwait(false);
            var seen = changed
                .Where(signature =>
                    compilation is not null && signature.IsSeenBy(compilation.Assembly)
                )
                .ToList();
            if (
                seen.Count > 0
                && !await NoneInAsync(user, after.Document, seen, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> NoneInAsync(
        Project project,
        Document edited,
        IReadOnlyList<Signature> changed,
        CancellationToken cancellationToken
    )
    {
        foreach (var document in project.Documents.Where(document => document.Id != edited.Id))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var code = text.ToString();
            if (!changed.Any(signature => signature.MayBeUsedIn(code)))
            {
                continue;
            }

            var old = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            var now = await edited
                .Project.Solution.GetDocument(document.Id)!
                .GetSemanticModelAsync(cancellationToken)
                .ConfigureAwait(false);
            if (old is not null && now is not null && HasMore(old, now, changed, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasMore(
        SemanticModel before,
        SemanticModel after,
        IReadOnlyList<Signature> changed,
        CancellationToken cancellationToken
    )
    {
        var old = Count(before, cancellationToken);
        return Count(after, cancellationToken)
                .Any(pair => !old.TryGetValue(pair.Key, out var count) || pair.Value > count)
            || DroppedTasks.Count(after, changed) > DroppedTasks.Count(before, changed);
    }

    private static Dictionary<string, int> Count(
        SemanticModel model,
        CancellationToken cancellationToken
    ) =>
        model
            .GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic =>
                diagnostic.DefaultSeverity is DiagnosticSeverity.Error
                || Warnings.Contains(diagnostic.Id)
            )
            .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
