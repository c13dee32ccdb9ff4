using System.ComponentModel;

namespace ECan.Sdk;

/// <summary>An object of the app's own classes whose properties are read or written: what an exception says of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnObject
{
    private readonly string? path;

    /// <summary>The entity itself.</summary>
    /// <param name="dataType">Its data type.</param>
    public OwnObject(string dataType)
        : this(dataType, path: null) { }

    internal OwnObject(string dataType, string? path)
    {
        DataType = dataType;
        this.path = path;
    }

    internal string DataType { get; }

    /// <summary>A field of the object, by its local name.</summary>
    public OwnField Field(string localName) => new(this, localName);

    internal string PathOf(string name) => path is null ? name : $"{path}.{name}";
}
