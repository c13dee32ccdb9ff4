namespace ECan.Sdk;

/// <summary>A request that needs authorization.</summary>
public sealed record AuthorizationRequest
{
    /// <summary>Where the request goes.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The exact bytes of the body, for signing.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The account of the scope that the request belongs to.</summary>
    public string? Account { get; init; }

    /// <summary>The credential that the service just refused (401); null at the first try. A provider that caches must fetch another one.</summary>
    public string? RejectedToken { get; init; }

    /// <summary>Says where the request goes; never the credential or the body.</summary>
    public override string ToString() => $"{nameof(AuthorizationRequest)} {{ {Method} {Uri} }}";
}

/// <summary>Asks for a token.</summary>
/// <param name="Account">The account of the scope that the request belongs to.</param>
/// <param name="RejectedToken">The token that the service just refused; null at the first try.</param>
public sealed record TokenRequest(string? Account, string? RejectedToken)
{
    /// <summary>Says whether a token was refused; never the token.</summary>
    public override string ToString() =>
        $"{nameof(TokenRequest)} {{ {(RejectedToken is null ? "first try" : "a token was refused")} }}";
}
