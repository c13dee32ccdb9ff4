using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>A schema while it is put together from its files, with all that must still be checked.</summary>
internal sealed class SchemaDraft
{
    private readonly List<DiagnosticInfo> diagnostics;

    public SchemaDraft(List<DiagnosticInfo> diagnostics)
    {
        this.diagnostics = diagnostics;
        foreach (var name in KnownScalars.Names)
        {
            Types.Add(name, new TypeDraft(name, SchemaTypeKind.Scalar, null));
        }
    }

    public Dictionary<string, TypeDraft> Types { get; } = [];

    /// <summary>What the schema declares itself.</summary>
    public Dictionary<string, DirectiveDraft> Directives { get; } = [];

    /// <summary>The defaults of arguments and input fields, few as they are.</summary>
    public List<DefaultUse> Defaults { get; } = [];

    public List<TypeUse> TypeUses { get; } = [];

    public List<DirectiveUse> DirectiveUses { get; } = [];

    public List<RootUse> Roots { get; } = [];

    /// <summary>Whether there is a <c>schema</c> definition: then only the root types that it names count.</summary>
    public bool HasSchemaDefinition => SchemaSpan is not null;

    /// <summary>The word <c>schema</c> of the first such definition.</summary>
    public FileSpan? SchemaSpan { get; set; }

    public void Report(Rule rule, FileSpan span, params string[] args) =>
        diagnostics.Add(rule.At(span, args));
}

/// <summary>A type while definitions and extensions are added to it.</summary>
internal sealed class TypeDraft(string name, SchemaTypeKind kind, FileSpan? nameSpan)
{
    public string Name { get; } = name;

    public SchemaTypeKind Kind { get; } = kind;

    /// <summary>Null for a scalar that is known beforehand and not declared.</summary>
    public FileSpan? NameSpan { get; set; } = nameSpan;

    public string? Description { get; set; }

    public UniqueList<SchemaField> Fields { get; } = new(field => field.Name);

    public UniqueList<SchemaEnumValue> Values { get; } = new(value => value.Name);

    public List<SchemaDirective> Directives { get; } = [];

    /// <summary>The interfaces that it implements, or the members of a union.</summary>
    public UniqueList<TypeUse> Members { get; } = new(use => use.Name);

    public SchemaType ToModel() =>
        new()
        {
            Name = Name,
            Kind = Kind,
            Description = Description,
            NameSpan = NameSpan,
            Fields = [.. Fields.Items],
            Values = [.. Values.Items],
            Directives = [.. Directives],
        };
}

/// <summary>Items in order, of which no two go by one name.</summary>
internal sealed class UniqueList<T>(Func<T, string> name)
{
    /// <summary>So few are looked through faster than they are hashed.</summary>
    private const int Few = 8;

    private readonly List<T> items = [];
    private Dictionary<string, T>? byName;

    public IReadOnlyList<T> Items => items;

    /// <summary>False, with the earlier item, if the name is taken.</summary>
    public bool TryAdd(T item, out T earlier)
    {
        if (TryFind(name(item), out earlier))
        {
            return false;
        }

        items.Add(item);
        if (byName is not null)
        {
            byName.Add(name(item), item);
        }
        else if (items.Count > Few)
        {
            byName = items.ToDictionary(name);
        }

        return true;
    }

    public bool TryFind(string wanted, out T found)
    {
        if (byName is not null)
        {
            return byName.TryGetValue(wanted, out found);
        }

        foreach (var item in items)
        {
            if (name(item) == wanted)
            {
                found = item;
                return true;
            }
        }

        found = default!;
        return false;
    }
}

/// <summary>A directive as the schema declares it, perhaps in several files.</summary>
internal sealed class DirectiveDraft
{
    public HashSet<DirectiveLocation> Locations { get; } = [];

    /// <summary>Of the first declaration.</summary>
    public IReadOnlyList<SchemaField>? Arguments { get; set; }

    public bool IsRepeatable { get; set; }
}

/// <summary>A default where it stands.</summary>
/// <param name="Value">The literal.</param>
/// <param name="Type">What it has to fit.</param>
/// <param name="Text">The file.</param>
/// <param name="Owner">The argument or input field.</param>
internal sealed record DefaultUse(
    GraphQLValue Value,
    SchemaTypeRef Type,
    PositionedText Text,
    SchemaOwner Owner
);

/// <summary>A place that names a type.</summary>
/// <param name="Name">The type.</param>
/// <param name="Span">The name alone, without list brackets.</param>
/// <param name="Position">What may stand there.</param>
/// <param name="Owner">Who names it.</param>
internal sealed record TypeUse(
    string Name,
    FileSpan Span,
    TypePosition Position,
    SchemaOwner Owner
);

internal enum TypePosition
{
    Input,
    Output,
    Interface,
    UnionMember,
}

/// <summary>A directive where it stands.</summary>
/// <param name="Node">With its arguments.</param>
/// <param name="Text">The file.</param>
/// <param name="Location">The kind of place.</param>
/// <param name="Owner">What it stands on.</param>
/// <param name="IsRepeated">The same one stands before it on the same thing.</param>
internal sealed record DirectiveUse(
    GraphQLDirective Node,
    PositionedText Text,
    DirectiveLocation Location,
    SchemaOwner Owner,
    bool IsRepeated
);

/// <summary>A root type as a <c>schema</c> block names it.</summary>
internal sealed record RootUse(RootKind Kind, string TypeName, FileSpan Span);

internal enum RootKind
{
    Query,
    Mutation,
    Subscription,
}
