using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>Whether a sync says another operation than the save was. Only where no other save of the body can be what it means.</summary>
internal static class OperationMismatch
{
    private static readonly string[] SoftDeleteWords =
    [
        "Delet",
        "Remov",
        "Archiv",
        "Activ",
        "Status",
        "State",
        "Enabled",
        "Disabled",
        "Hidden",
        "Visible",
        "Trash",
        "Retire",
    ];

    public static bool IsCertain(Save save, Sync sync, BodyFacts known) =>
        save.Operation is not Operations.None
        && sync.Operation is not Operations.None
        && save.Operation != sync.Operation
        && !MayMean(sync.Operation, save.Entity, known)
        && !IsSoftDelete(save, sync, known);

    private static bool MayMean(Operations operation, Entity entity, BodyFacts known) =>
        known.Saves.Any(other =>
            other.Save.Entity == entity
            && (other.Save.Operation == operation || other.Save.Operation is Operations.None)
        )
        || known.Changes.Any(other =>
            other.Entity == entity
            && (other.Operation == operation || other.Operation is Operations.None)
        );

    // A row that is marked as deleted is updated here and deleted there, or the other way round.
    private static bool IsSoftDelete(Save save, Sync sync, BodyFacts known) =>
        (save.Operation | sync.Operation) == (Operations.Update | Operations.Delete)
        && known.AlteredMembers.Any(name =>
            SoftDeleteWords.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0)
        );
}
