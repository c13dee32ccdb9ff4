using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>Where a value stands: what an exception says of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CloudField
{
    private const int NoItem = -1;

    private readonly CloudObject parent;
    private readonly string name;
    private readonly string? outerList;
    private readonly int position;

    internal CloudField(in CloudObject parent, string name)
        : this(parent, name, outerList: null, NoItem) { }

    private CloudField(in CloudObject parent, string name, string? outerList, int position)
    {
        this.parent = parent;
        this.name = name;
        this.outerList = outerList;
        this.position = position;
    }

    internal CloudWriteContext Context => parent.Context;

    internal CloudNulls Nulls => parent.Nulls;

    /// <summary>The local names from the entity down: <c>params[2].name</c>. Put together only when somebody asks.</summary>
    internal string Path => parent.PathOf(name) + Index;

    private string? Index => position is NoItem ? null : $"{outerList}[{position}]";

    /// <summary>An item of the list that stands here.</summary>
    internal CloudField Item(int itemPosition) => new(parent, name, Index, itemPosition);

    internal CloudMappingException Error(string problem, Exception? inner = null) =>
        new(Context.DataType, Path, problem, inner);

    internal CloudMappingException NotUnicode(Exception? inner = null) =>
        Error("holds text that is not valid Unicode.", inner);

    /// <summary>The exception for the value at the reader.</summary>
    /// <param name="local">A reader at the value.</param>
    /// <param name="expected">What the cloud wants, with its article.</param>
    internal CloudMappingException Unfit(ref Utf8JsonReader local, string expected) =>
        Error($"has {LocalToken.Describe(ref local)}, where the cloud expects {expected}.");
}
