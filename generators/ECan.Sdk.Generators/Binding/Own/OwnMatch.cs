using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>A property and its field.</summary>
internal sealed record OwnMatch(OwnProperty Property, FieldModel Field);
