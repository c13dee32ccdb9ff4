namespace ECan.Sdk;

/// <summary>
/// Says of a method, or of all methods of a class, that it handles what a user or another system asks for: the analyzer expects it to sync what it
/// saves. Types named Handler, Controller, Endpoints, ViewModel or Consumer are taken for handlers without it.
/// </summary>
/// <remarks>Read by the analyzer only; it does nothing at run time.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class SyncHandlerAttribute : Attribute;
