using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>What the binding of one mapping gave.</summary>
internal sealed record BindingResult
{
    public required string Path { get; init; }

    /// <summary>What gives the entity its name: where to complain about the name.</summary>
    public required FileSpan NameSpan { get; init; }

    /// <summary>Null if the mapping has an error.</summary>
    public EntityModel? Entity { get; init; }

    /// <summary>The enums that the entity uses, in the order of their use; none without an entity.</summary>
    public EquatableArray<EnumModel> Enums { get; init; } = EquatableArray<EnumModel>.Empty;

    /// <summary>The nested types that the entity uses, in the order of their use; none without an entity.</summary>
    public EquatableArray<NestedTypeModel> NestedTypes { get; init; } =
        EquatableArray<NestedTypeModel>.Empty;

    public required EquatableArray<DiagnosticInfo> Diagnostics { get; init; }

    /// <summary>What is wrong with the type of the app's own that stands for the entity.</summary>
    public EquatableArray<OwnDiagnostic> OwnDiagnostics { get; init; } =
        EquatableArray<OwnDiagnostic>.Empty;
}
