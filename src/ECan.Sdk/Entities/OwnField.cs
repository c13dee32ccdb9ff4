using System.ComponentModel;

namespace ECan.Sdk;

/// <summary>Where a value of the app's own classes stands: what an exception says of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnField
{
    private const int NoItem = -1;

    private readonly OwnObject parent;
    private readonly string name;
    private readonly string? outerList;
    private readonly int position;

    internal OwnField(in OwnObject parent, string name)
        : this(parent, name, outerList: null, NoItem) { }

    private OwnField(in OwnObject parent, string name, string? outerList, int position)
    {
        this.parent = parent;
        this.name = name;
        this.outerList = outerList;
        this.position = position;
    }

    /// <summary>The local names from the entity down: <c>parts[2].name</c>. Put together only when somebody asks.</summary>
    internal string Path => parent.PathOf(name) + Index;

    private string? Index => position is NoItem ? null : $"{outerList}[{position}]";

    /// <summary>The object that stands here.</summary>
    public OwnObject AsObject() => new(parent.DataType, Path);

    /// <summary>An item of the list that stands here.</summary>
    internal OwnField Item(int itemPosition) => new(parent, name, Index, itemPosition);

    internal CloudMappingException Error(string problem, Exception? inner = null) =>
        new(parent.DataType, Path, problem, inner);
}
