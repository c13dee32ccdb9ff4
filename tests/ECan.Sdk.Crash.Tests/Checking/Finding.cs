namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>Something that must not be.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">The entity or process, and what is wrong with it.</param>
internal sealed record Finding(FindingKind Kind, string What)
{
    public override string ToString() => $"{Kind}: {What}";
}

/// <summary>The kinds of <see cref="Finding"/>.</summary>
internal enum FindingKind
{
    /// <summary>An accepted write is not in the cloud.</summary>
    Lost,

    /// <summary>A deleted entity is in the cloud.</summary>
    Resurrected,

    /// <summary>A write was carried out again though its outcome was known, or an entity is there twice.</summary>
    Duplicated,

    /// <summary>An older write came after a newer one, or a relation before what it joins.</summary>
    OutOfOrder,

    /// <summary>The app was told that the cloud has a write which never reached it.</summary>
    Pretended,

    /// <summary>A write was given up for no reason.</summary>
    GivenUp,

    /// <summary>A process or the test itself did what it should not.</summary>
    Broken,
}
