using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>Whether a sync says another operation than the save was. Only where no other save of the body can be what it means.</summary>
internal static class OperationMismatch
{
    public static bool IsCertain(Save save, Sync sync, BodyFacts known) =>
        save.Operation is not Operations.None
        && sync.Operation is not Operations.None
        && save.Operation != sync.Operation
        && !known.Syncs.Any(other =>
            other.Sync.Entity == save.Entity && other.Sync.Operation == save.Operation
        )
        && !MayMean(sync.Operation, save.Entity, known)
        && !IsSoftDelete(save, sync);

    private static bool MayMean(Operations operation, Entity entity, BodyFacts known) =>
        known.Saves.Any(other =>
            other.Save.Entity == entity
            && (other.Save.Operation == operation || other.Save.Operation is Operations.None)
        )
        || (operation is Operations.Update && Replaces(entity, known))
        || known.Changes.Any(other =>
            other.Entity == entity
            && (other.Operation == operation || other.Operation is Operations.None)
        );

    // A delete and an add of the same entity are an update for the cloud.
    private static bool Replaces(Entity entity, BodyFacts known) =>
        Says(Operations.Add, entity, known) && Says(Operations.Delete, entity, known);

    private static bool Says(Operations operation, Entity entity, BodyFacts known) =>
        known.Saves.Any(other => other.Save.Entity == entity && other.Save.Operation == operation)
        || known.Changes.Any(other => other.Entity == entity && other.Operation == operation);

    // A row that is only marked as deleted is updated here and deleted in the cloud.
    private static bool IsSoftDelete(Save save, Sync sync) =>
        save.Operation is Operations.Update && sync.Operation is Operations.Delete;
}
