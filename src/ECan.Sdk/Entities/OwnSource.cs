using System.ComponentModel;
using System.Text.Json;

namespace ECan.Sdk;

/// <summary>An object of the cloud's, from which one of the app's own classes is read. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnSource
{
    private readonly JsonElement cloud;
    private readonly OwnObject target;

    /// <summary>Reads from an object of the cloud's.</summary>
    /// <param name="cloud">What the cloud returned.</param>
    /// <param name="target">What it is read into.</param>
    public OwnSource(JsonElement cloud, OwnObject target)
    {
        this.cloud = cloud;
        this.target = target;
    }

    /// <summary>The value of a field.</summary>
    /// <param name="cloudName">The name in the schema.</param>
    /// <param name="localName">The name in the local form, for messages.</param>
    public OwnValue Field(ReadOnlySpan<byte> cloudName, string localName) =>
        new(CloudRead.Field(cloud, cloudName), target.Field(localName));
}
