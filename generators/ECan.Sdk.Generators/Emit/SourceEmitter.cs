using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>Turns the model into C#. Pure: the same model and options give the same text on every machine.</summary>
internal static class SourceEmitter
{
    /// <summary>The class of one entity, its definition, and the methods that sync it.</summary>
    public static GeneratedFile Entity(EntityModel entity, GenerationOptions options) =>
        EntityEmitter.Emit(entity, options);

    /// <summary><c>ECanSync.Entities</c>, and what the analyzer reads of every entity.</summary>
    public static GeneratedFile Index(
        EquatableArray<IndexEntry> entities,
        GenerationOptions options
    ) => IndexEmitter.Emit(entities, options);

    /// <summary>The struct of one enum.</summary>
    public static GeneratedFile Enum(EnumModel model, GenerationOptions options) =>
        EnumEmitter.Emit(model, options);

    /// <summary>The class of one nested type and how it is read and written.</summary>
    public static GeneratedFile NestedType(NestedTypeModel model, GenerationOptions options) =>
        NestedTypeEmitter.Emit(model, options);
}
