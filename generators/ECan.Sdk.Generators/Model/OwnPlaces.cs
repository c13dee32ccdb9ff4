namespace ECan.Sdk.Generators.Model;

/// <summary>Where the parts of one own type stand.</summary>
/// <param name="Type">The type, with <c>global::</c>.</param>
/// <param name="Places">Of the type itself, of its properties, and of those of its nested types.</param>
internal sealed record OwnPlaces(string Type, EquatableArray<OwnPlace> Places);

/// <param name="Type">The type that has the member, with <c>global::</c>.</param>
/// <param name="Member">The name of a property; else one of the constants of <see cref="OwnMembers"/>.</param>
/// <param name="Span">Where its name stands.</param>
internal sealed record OwnPlace(string Type, string Member, FileSpan Span);

/// <summary>What is no property.</summary>
internal static class OwnMembers
{
    /// <summary>The type itself.</summary>
    public const string Type = "";

    /// <summary>Its <c>[SyncEntity]</c>.</summary>
    public const string Attribute = "[]";
}

/// <summary>A diagnostic about a part of an own type; the place is looked up when it is reported.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Entity">The type with <c>[SyncEntity]</c>.</param>
/// <param name="Type">The type that has the member: the entity, or one nested in it.</param>
/// <param name="Member">As in <see cref="OwnPlace"/>.</param>
/// <param name="Arguments">What goes into the message.</param>
internal sealed record OwnDiagnostic(
    string Id,
    string Entity,
    string Type,
    string Member,
    EquatableArray<string> Arguments
);
