using System.ComponentModel;

namespace ECan.Sdk;

/// <summary>The object whose fields are being written: an entity, or a value nested in one. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CloudObject
{
    internal CloudObject(CloudWriteContext context, CloudNulls nulls, string? path)
    {
        Context = context;
        Nulls = nulls;
        Path = path;
    }

    internal CloudWriteContext Context { get; }

    internal CloudNulls Nulls { get; }

    /// <summary>Where a nested object stands; null for the entity itself.</summary>
    internal string? Path { get; }

    internal string PathOf(string name) => Path is null ? name : $"{Path}.{name}";
}
