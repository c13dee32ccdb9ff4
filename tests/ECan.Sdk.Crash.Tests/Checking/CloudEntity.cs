using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>An entity that the cloud has at the end.</summary>
internal sealed record CloudEntity(LocalKind Kind, string Key, Stamp Stamp);
