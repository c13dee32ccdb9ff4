using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Faults;
using ECan.Sdk.Testing.Server;

namespace ECan.Sdk.Testing;

/// <summary>Something that goes wrong with a request. Immutable; switched on through <see cref="LocalAppSync.Faults"/>.</summary>
public sealed class Fault
{
    private Fault(IReadOnlyList<FaultEffect> effects, string? field)
    {
        Effects = effects;
        Field = field;
    }

    internal IReadOnlyList<FaultEffect> Effects { get; }

    internal string? Field { get; }

    /// <summary>The connection is cut before the request is read: nothing is carried out.</summary>
    public static Fault CutBeforeReading { get; } =
        Of(new FaultEffect.Cut(FaultKind.CutBeforeReading));

    /// <summary>The request is carried out and the connection cut instead of an answer.</summary>
    public static Fault CutAfterExecution { get; } =
        Of(new FaultEffect.Cut(FaultKind.CutAfterExecution));

    /// <summary>401 with AppSync's words, as for an expired token.</summary>
    public static Fault Unauthorized { get; } = Status(HttpStatusCode.Unauthorized);

    /// <summary>403 with a page of HTML, as firewalls answer.</summary>
    public static Fault Forbidden { get; } = Status(HttpStatusCode.Forbidden);

    /// <summary>500 with an error of AppSync's.</summary>
    public static Fault InternalError { get; } = Status(HttpStatusCode.InternalServerError);

    /// <summary>502 with a page of HTML, as gateways answer.</summary>
    public static Fault BadGateway { get; } = Status(HttpStatusCode.BadGateway);

    /// <summary>The answer comes later, by the clock of <see cref="LocalAppSyncOptions.TimeProvider"/>.</summary>
    /// <param name="time">How much later; the request waits before it is carried out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static Fault Delay(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Of(new FaultEffect.Delay(time));
    }

    /// <summary>429 with <c>Retry-After</c>.</summary>
    /// <param name="retryAfter">Rounded up to whole seconds; null for no header.</param>
    public static Fault Throttled(TimeSpan? retryAfter = null) =>
        Status(HttpStatusCode.TooManyRequests, retryAfter);

    /// <summary>An HTTP status, with the body that goes with it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="retryAfter">For <c>Retry-After</c>, rounded up to whole seconds; null for no header.</param>
    public static Fault Status(HttpStatusCode status, TimeSpan? retryAfter = null) =>
        Status((int)status, retryAfter);

    /// <inheritdoc cref="Status(HttpStatusCode, TimeSpan?)"/>
    public static Fault Status(int status, TimeSpan? retryAfter = null)
    {
        var (body, contentType, errorType) = CannedAnswers.For(status);
        return Of(new FaultEffect.Status(status, body, contentType, errorType, retryAfter));
    }

    /// <summary>An HTTP status with a body of your own.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="retryAfter">For <c>Retry-After</c>, rounded up to whole seconds; null for no header.</param>
    public static Fault Status(
        int status,
        string body,
        string contentType,
        TimeSpan? retryAfter = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Of(new FaultEffect.Status(status, body, contentType, null, retryAfter));
    }

    /// <summary>200 with null data and an error, as resolvers fail.</summary>
    /// <param name="errorType">The <c>errorType</c>, such as <c>Lambda:Unhandled</c>.</param>
    /// <param name="message">The message.</param>
    public static Fault Errors(string errorType, string message) =>
        Of(new FaultEffect.Errors(errorType, message));

    /// <summary>200, but items of the mutation are refused; the others are carried out.</summary>
    /// <param name="where">Which items, as the mutation got them; null for all. An id that is removed comes as <c>{"id": ...}</c>.</param>
    /// <param name="message">What the answer says of them.</param>
    public static Fault FailItems(
        Func<JsonObject, bool>? where = null,
        string message = "The item was refused"
    ) => Of(new FaultEffect.ItemFailures(message, where));

    /// <summary>This fault and another at the same request.</summary>
    /// <param name="other">The other; its field counts if this one has none.</param>
    public Fault And(Fault other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Fault([.. Effects, .. other.Effects], Field ?? other.Field);
    }

    /// <summary>The same, but only for requests that call a certain root field.</summary>
    /// <param name="field">The name of the field, such as <c>addAgentSkills</c>.</param>
    public Fault OnField(string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return new Fault(Effects, field);
    }

    /// <summary>The kinds, for debuggers and test output.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(" + ", Effects.Select(effect => effect.Kind))}{(Field is null ? "" : $" on {Field}")}"
        );

    private static Fault Of(FaultEffect effect) => new([effect], null);
}
