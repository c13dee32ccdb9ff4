using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App.Work;

/// <summary>An entity as the worker that owns it sees it.</summary>
internal sealed class LocalEntity(string token, LocalKind kind)
{
    public string Token { get; } = token;

    public LocalKind Kind { get; } = kind;

    /// <summary>The key, its parts joined by <c>#</c>; null until the SDK has made it.</summary>
    public string? Key { get; set; }

    public int Version { get; set; }

    /// <summary>Whether it is in the local store.</summary>
    public bool IsAlive { get; set; }

    /// <summary>Nobody knows whether the SDK took its last add or delete, because the process died meanwhile: it is left alone.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>What joins this entity to others, or the other way round.</summary>
    public List<LocalEntity> Joined { get; } = [];

    /// <summary>Whether an add or a delete makes sense for it.</summary>
    public bool MayComeOrGo =>
        Kind is LocalKind.Relation
            ? Joined.TrueForAll(parent => parent is { IsAlive: true, IsInDoubt: false })
            : Joined.TrueForAll(relation => relation is { IsAlive: false, IsInDoubt: false });
}
