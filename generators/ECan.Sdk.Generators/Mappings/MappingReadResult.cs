using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>What reading gave.</summary>
/// <param name="Mapping">What is well-formed; null where the file is not JSON, or its data type cannot be known.</param>
/// <param name="Diagnostics">All that is wrong with the file, by place.</param>
internal sealed record MappingReadResult(
    MappingFile? Mapping,
    EquatableArray<DiagnosticInfo> Diagnostics
);
