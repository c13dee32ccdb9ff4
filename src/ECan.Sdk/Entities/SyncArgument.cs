namespace ECan.Sdk;

/// <summary>An argument that takes a part of an item.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Type">Its type, as the schema writes it.</param>
public sealed record SyncItemArgument(string Name, string Type);

/// <summary>A further argument of a mutation, with the value that the mapping gives.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Type">The argument's type as the schema writes it, such as <c>AWSJSON!</c>.</param>
/// <param name="Json">The value as JSON, sent as a variable.</param>
public sealed record SyncArgument(string Name, string Type, string Json);
