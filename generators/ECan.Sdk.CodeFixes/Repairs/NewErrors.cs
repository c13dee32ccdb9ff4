using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>Tells whether an edit breaks something: its own file, or another one of the project that uses a signature which it changes.</summary>
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
        if (HasMore(before.Model, after.Model, cancellationToken))
        {
            return false;
        }

        var changed = Signatures(before.Root).Except(Signatures(after.Root)).Select(Name);
        foreach (var name in changed.Distinct(StringComparer.Ordinal))
        {
            if (
                !await NoneElsewhereAsync(before, after, name, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> NoneElsewhereAsync(
        Draft before,
        Draft after,
        string name,
        CancellationToken cancellationToken
    )
    {
        foreach (var document in before.Document.Project.Documents)
        {
            if (document.Id == before.Document.Id)
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.ToString().IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            var old = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            var now = await after
                .Document.Project.GetDocument(document.Id)!
                .GetSemanticModelAsync(cancellationToken)
                .ConfigureAwait(false);
            if (old is not null && now is not null && HasMore(old, now, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasMore(
        SemanticModel before,
        SemanticModel after,
        CancellationToken cancellationToken
    )
    {
        var old = Count(before, cancellationToken);
        return Count(after, cancellationToken)
            .Any(pair => !old.TryGetValue(pair.Key, out var count) || pair.Value > count);
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

    // What other files can see of a member: a method's return type, and the parameters of what makes an object.
    private static IEnumerable<string> Signatures(SyntaxNode root) =>
        root.DescendantNodes(node => node is not BlockSyntax)
            .Select(node =>
                node switch
                {
                    MethodDeclarationSyntax method =>
                        $"{method.Identifier.ValueText} {method.ReturnType} {method.ParameterList}",
                    ConstructorDeclarationSyntax constructor =>
                        $"{constructor.Identifier.ValueText} {constructor.ParameterList}",
                    TypeDeclarationSyntax { ParameterList: { } parameters } type =>
                        $"{type.Identifier.ValueText} {parameters}",
                    TypeDeclarationSyntax type => $"{type.Identifier.ValueText} ",
                    _ => "",
                }
            )
            .Where(signature => signature.Length > 0);

    private static string Name(string signature) => signature.Substring(0, signature.IndexOf(' '));
}
