using System.Globalization;

namespace ECan.Sdk.Crash.App;

/// <summary>What a process of the crash test is told.</summary>
internal sealed record ChildSettings
{
    /// <summary>The arguments behind this word are those of a process that works until it is killed.</summary>
    public const string Command = "work";

    /// <summary>The token that the cloud accepts.</summary>
    public const string Token = "crash-token";

    /// <summary>Where the cloud is.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Where the journals lie, and the queue below.</summary>
    public required string Directory { get; init; }

    /// <summary>Which of the processes that live side by side; a later one with the same number goes on with its entities.</summary>
    public required int Slot { get; init; }

    /// <summary>How many processes of this slot there were before.</summary>
    public required int Generation { get; init; }

    /// <summary>Of all that it does by chance.</summary>
    public required int Seed { get; init; }

    /// <summary>What an accepted write survives.</summary>
    public required QueueDurability Durability { get; init; }

    /// <summary>Names the process in journals and requests.</summary>
    public string Name => NameOf(Slot, Generation);

    public string QueueDirectory => Path.Combine(Directory, "queue");

    public string JournalPath => JournalOf(Generation);

    public static string NameOf(int slot, int generation) =>
        string.Create(CultureInfo.InvariantCulture, $"s{slot}g{generation}");

    /// <summary>The journal of a process of this slot.</summary>
    public string JournalOf(int generation) =>
        Path.Combine(Directory, NameOf(Slot, generation) + ".journal");

    /// <param name="command">What it shall do: <see cref="Command"/>, or another one.</param>
    public string[] ToArguments(string command = Command) =>
        [
            command,
            Endpoint.ToString(),
            Directory,
            Slot.ToString(CultureInfo.InvariantCulture),
            Generation.ToString(CultureInfo.InvariantCulture),
            Seed.ToString(CultureInfo.InvariantCulture),
            Durability.ToString(),
        ];

    public static ChildSettings Parse(IReadOnlyList<string> arguments) =>
        new()
        {
            Endpoint = new Uri(arguments[1]),
            Directory = arguments[2],
            Slot = int.Parse(arguments[3], CultureInfo.InvariantCulture),
            Generation = int.Parse(arguments[4], CultureInfo.InvariantCulture),
            Seed = int.Parse(arguments[5], CultureInfo.InvariantCulture),
            Durability = Enum.Parse<QueueDurability>(arguments[6]),
        };
}
