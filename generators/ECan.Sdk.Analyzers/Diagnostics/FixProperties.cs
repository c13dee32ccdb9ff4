namespace ECan.Sdk.Analyzers.Diagnostics;

/// <summary>
/// What a diagnostic carries for the code fixes, in <c>Diagnostic.Properties</c>. A key that is not there is not known, and a fix that needs it is
/// not offered.
/// </summary>
internal static class FixProperties
{
    /// <summary>The data type of the entity that was saved, such as <c>skill</c>.</summary>
    public const string DataType = nameof(DataType);

    /// <summary>The class of the entity, as <c>Compilation.GetTypeByMetadataName</c> takes it.</summary>
    public const string EntityType = nameof(EntityType);

    /// <summary>The generated method that syncs it, such as <c>SyncSkillAsync</c>; <c>SyncToCloudAsync</c> for a class without one.</summary>
    public const string SyncMethod = nameof(SyncMethod);

    /// <summary>The namespace of the class that holds <see cref="SyncMethod"/>, for a using; empty where none is needed.</summary>
    public const string SyncNamespace = nameof(SyncNamespace);

    /// <summary>The member of <c>SyncOperation</c> that the save is: <c>Add</c>, <c>Update</c> or <c>Delete</c>; where the save does not say it, what an entity that exists gets.</summary>
    public const string Operation = nameof(Operation);

    /// <summary>The same, only where the save says it.</summary>
    public const string SaidOperation = nameof(SaidOperation);

    /// <summary>The operations that the cloud has for the entity, separated by commas.</summary>
    public const string Operations = nameof(Operations);

    /// <summary>The expression that was saved, as it stands in the source: what to sync.</summary>
    public const string Entity = nameof(Entity);

    /// <summary>What <see cref="Entity"/> is: <see cref="ShapeOne"/>, <see cref="ShapeMany"/> or <see cref="ShapeId"/>.</summary>
    public const string Shape = nameof(Shape);

    /// <summary>One entity.</summary>
    public const string ShapeOne = "One";

    /// <summary>A collection of entities.</summary>
    public const string ShapeMany = "Many";

    /// <summary>The id of an entity: only <c>Delete…Async</c> takes it.</summary>
    public const string ShapeId = "Id";

    /// <summary>Which of the additional locations is the save inside a helper.</summary>
    public const string InnerSaveIndex = nameof(InnerSaveIndex);

    /// <summary>Which of the additional locations is the condition, loop or catch whose branch lacks the sync.</summary>
    public const string BranchIndex = nameof(BranchIndex);

    /// <summary>What <see cref="BranchIndex"/>'s condition is on the path without a sync: <c>true</c> or <c>false</c>; absent for a catch.</summary>
    public const string BranchValue = nameof(BranchValue);

    /// <summary>Which of the additional locations is the save, where the diagnostic itself is at a sync.</summary>
    public const string SaveIndex = nameof(SaveIndex);
}
