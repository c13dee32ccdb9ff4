using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing;

/// <summary>Makes a field answer null and an error, as <c>$util.error(message, type, data, info)</c> does in an AppSync resolver.</summary>
public sealed class ResolverException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="errorType">The <c>errorType</c> of the error, such as <c>Lambda:Unhandled</c>.</param>
    /// <param name="message">The message of the error.</param>
    /// <param name="data">The <c>data</c> of the error, such as the server's item in a conflict.</param>
    /// <param name="errorInfo">The <c>errorInfo</c> of the error.</param>
    public ResolverException(
        string errorType,
        string message,
        JsonNode? data = null,
        JsonNode? errorInfo = null
    )
        : base(message)
    {
        ErrorType = errorType;
        ErrorData = data;
        ErrorInfo = errorInfo;
    }

    /// <summary>The <c>errorType</c> of the error.</summary>
    public string ErrorType { get; }

    /// <summary>The <c>data</c> of the error.</summary>
    public JsonNode? ErrorData { get; }

    /// <summary>The <c>errorInfo</c> of the error.</summary>
    public JsonNode? ErrorInfo { get; }
}
