using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>What the look at one own type gave: what it is, and apart from that where it stands.</summary>
internal sealed record OwnTypeRead(OwnType Type, OwnPlaces Places);
