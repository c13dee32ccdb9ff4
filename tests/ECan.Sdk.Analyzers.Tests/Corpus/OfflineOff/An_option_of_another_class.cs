// Silent: another class has a property of this name.
namespace Cases;

public sealed class GameOptions
{
    public bool OfflineSyncEnabled { get; set; } = true;
}

public static class Game
{
    public static GameOptions Online() => new() { OfflineSyncEnabled = false };
}
