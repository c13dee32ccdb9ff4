using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes;

/// <summary>Says of the method that its saves are not meant for the cloud.</summary>
internal sealed class NoSyncRepair : Repair
{
    public override string Key => RuleIds.SavedNotSynced + ".NoSync";

    public override string TitleFor(Finding finding) =>
        "Say that it is not meant for the cloud: [NoSync]";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        if (draft.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
        {
            return null;
        }

        var dataType = draft.Finding[FixProperties.DataType];
        var line =
            $"[NoSync(\"The {dataType} is kept on this device.\")]"
            + draft.Layout.NewLine
            + draft.Layout.IndentAt(method.SpanStart);
        return await draft
            .WithAsync(
                [
                    Insertion.Insert(method.SpanStart, line),
                    .. Usings.Add(draft, Usings.ForSdk(draft, method.SpanStart, "NoSyncAttribute")),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
