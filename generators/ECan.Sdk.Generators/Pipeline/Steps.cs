namespace ECan.Sdk.Generators.Pipeline;

/// <summary>The names of the steps, by which tests ask why one ran.</summary>
internal static class Steps
{
    public const string Settings = nameof(Settings);
    public const string Runtime = nameof(Runtime);
    public const string Project = nameof(Project);
    public const string Files = nameof(Files);
    public const string Schema = nameof(Schema);
    public const string Mappings = nameof(Mappings);
    public const string Catalog = nameof(Catalog);
    public const string OwnReads = nameof(OwnReads);
    public const string OwnTypes = nameof(OwnTypes);
    public const string OwnPlaces = nameof(OwnPlaces);
    public const string Bound = nameof(Bound);
    public const string OwnBound = nameof(OwnBound);
    public const string OwnDiagnostics = nameof(OwnDiagnostics);
    public const string Names = nameof(Names);
    public const string Entities = nameof(Entities);
    public const string Types = nameof(Types);
    public const string Index = nameof(Index);
    public const string EntitySources = nameof(EntitySources);
    public const string EnumSources = nameof(EnumSources);
    public const string NestedTypeSources = nameof(NestedTypeSources);
    public const string IndexSource = nameof(IndexSource);
}
