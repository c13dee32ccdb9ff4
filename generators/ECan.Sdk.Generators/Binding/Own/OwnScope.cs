using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>What the parts of the binding of one own type share: what they read, and what they report.</summary>
internal sealed class OwnScope(BindingResult bound, OwnType own)
{
    private readonly List<OwnDiagnostic> diagnostics = [];

    public OwnType Own { get; } = own;

    public EntityModel Entity { get; } = bound.Entity!;

    /// <summary>The types that the compiler does not know yet, because they are to be generated.</summary>
    public HashSet<string> GeneratedTypes { get; } = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public EquatableArray<OwnDiagnostic> Diagnostics => diagnostics.Distinct().ToEquatableArray();

    public void Report(Rule rule, OwnClass type, string member, params string[] args)
    {
        HasErrors |= rule.Severity == RuleSeverity.Error;
        diagnostics.Add(new(rule.Id, Own.Class.Name, type.Name, member, args.ToEquatableArray()));
    }

    /// <summary>Gives up without a word, where the compiler has said what is wrong.</summary>
    public void GiveUp() => HasErrors = true;

    public NestedTypeModel? NestedType(string? name) =>
        bound.NestedTypes.FirstOrDefault(type => type.ClassName == name);

    public EnumModel? Enum(string? name) =>
        bound.Enums.FirstOrDefault(model => model.ClassName == name);

    public OwnClass? Class(string name) =>
        Own.Nested.FirstOrDefault(type => type.Name == name)
        ?? (Own.Class.Name == name ? Own.Class : null);

    public JsonContextModel? Context(string? name) =>
        Own.Contexts.FirstOrDefault(context => context.Name == name);
}
