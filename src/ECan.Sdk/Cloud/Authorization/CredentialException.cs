namespace ECan.Sdk.Cloud;

/// <summary>What a provider gave is no credential. The message never holds what it gave.</summary>
internal sealed class CredentialException(string message) : Exception(message);
