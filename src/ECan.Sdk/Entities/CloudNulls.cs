using System.ComponentModel;

namespace ECan.Sdk;

/// <summary>What becomes of a field that is null in the local form. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum CloudNulls
{
    /// <summary>It is left out: the entity is new, so there is nothing to clear.</summary>
    Omit,

    /// <summary>It is sent as null, so that the cloud clears the field.</summary>
    Write,
}
