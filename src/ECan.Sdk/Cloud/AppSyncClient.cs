using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Cloud;

/// <summary>The cloud behind an AppSync endpoint. Safe for any number of threads.</summary>
internal sealed class AppSyncClient : ICloudClient, IDisposable
{
    private readonly ILogger logger;
    private readonly TimeProvider timeProvider;
    private readonly TimeSpan limit;
    private readonly AnswerRule? answerRule;
    private readonly HttpClient? ownHttp;
    private readonly CloudTransport transport;
    private readonly CloudCircuit circuit;
    private readonly CloudStatus status = new();

    /// <exception cref="ArgumentException">The endpoint is missing or not allowed.</exception>
    public AppSyncClient(OfflineSyncOptions options, Func<double>? nextRandom = null)
    {
        if (EndpointRules.FindProblem(options.Endpoint) is { } problem)
        {
            throw new ArgumentException(
                $"{nameof(OfflineSyncOptions.Endpoint)} {problem}",
                nameof(options)
            );
        }

        logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger(
            "ECan.Sdk.Cloud"
        );
        timeProvider = options.TimeProvider ?? TimeProvider.System;
        limit = options.RequestTimeout;
        answerRule = options.AnswerRule;
        ownHttp = options.HttpClient is null ? CloudHttp.CreateClient() : null;
        transport = new CloudTransport(
            options.Endpoint!,
            options.HttpClient ?? ownHttp!,
            timeProvider,
            logger
        );
        circuit = CloudPipeline.Create(
            new CloudPipelineOptions
            {
                TimeProvider = timeProvider,
                LongestBreak = options.AutoRetryInterval,
                NextRandom = nextRandom ?? Random.Shared.NextDouble,
                OnOpened = logger.CircuitOpened,
                OnRetry = logger.TryingAgain,
            }
        );
    }

    /// <inheritdoc />
    public CloudState State => status.State;

    /// <inheritdoc />
    public event Action<CloudState>? StateChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public async Task<BatchAnswer> SendAsync(
        MutationBatch batch,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = MutationComposer.Compose(batch, logger);
        if (request.Sent.Count == 0)
        {
            return BatchVerdicts.NothingSent(request);
        }

        var dataType = batch.Entity.DataType;
        logger.Sending(request.Sent.Count, dataType, batch.Operation, request.Body.Length);
        var call = NewCall(request.Body, batch.Account, batch.Authorization);
        var exchange = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        if (!exchange.IsAnswered)
        {
            logger.NotAnswered(
                request.Sent.Count,
                dataType,
                batch.Operation,
                exchange.Failure.Kind
            );
            return BatchVerdicts.NotAnswered(request, exchange.Failure);
        }

        var answer = BatchVerdicts.Read(request, exchange.Answer, answerRule, call.Mask);
        LogRefusals(batch, answer);
        return answer;
    }

    /// <inheritdoc />
    public async Task<JsonElement> QueryAsync(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        string? account,
        AppSyncAuthorization authorization,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = NewCall(
            RequestBody.Write(query.Document, sizeHint: 0, writeVariables),
            account,
            authorization
        );
        var exchange = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        var (value, error) = exchange.IsAnswered
            ? QueryReader.Read(query, exchange.Answer, call.Mask)
            : (default, exchange.Failure);
        if (error is null)
        {
            return value;
        }

        logger.QueryFailed(query.Field, error.Kind, error.HttpStatus, error.RequestId);
        throw new CloudRequestException([error]);
    }

    /// <inheritdoc />
    public Task ResetAsync(CancellationToken cancellationToken) =>
        circuit.CloseAsync(cancellationToken);

    /// <summary>Gives up the client's own connections.</summary>
    public void Dispose() => ownHttp?.Dispose();

    private CloudCall NewCall(
        ReadOnlyMemory<byte> body,
        string? account,
        AppSyncAuthorization authorization
    ) => new(body, account, authorization, limit, timeProvider);

    private async Task<Exchange> ExchangeAsync(CloudCall call, CancellationToken cancellationToken)
    {
        var exchange = await circuit
            .RunAsync(call, transport.AttemptAsync, limit, cancellationToken)
            .ConfigureAwait(false);
        NoteState(exchange);
        return exchange;
    }

    private void NoteState(Exchange exchange)
    {
        if (exchange.Answer is { } answer)
        {
            var kind = answer is { IsSuccess: true, Errors.Count: 0 }
                ? (SyncErrorKind?)null
                : ErrorClassifier.WorstRule(answer).Kind;
            ChangeState(
                kind switch
                {
                    SyncErrorKind.Unauthorized => CloudState.Unauthorized,
                    // The network's own login page: no way to the cloud.
                    SyncErrorKind.Offline => CloudState.Offline,
                    _ => CloudState.Online,
                }
            );
        }
        else if (exchange.Failure!.Kind is SyncErrorKind.Unauthorized)
        {
            ChangeState(CloudState.Unauthorized);
        }
        else if (!circuit.IsClosed)
        {
            ChangeState(CloudState.Offline);
        }
    }

    private void ChangeState(CloudState to)
    {
        var from = status.State;
        if (from != to)
        {
            logger.StateChanged(from, to);
            status.Set(to);
        }
    }

    private void LogRefusals(MutationBatch batch, BatchAnswer answer)
    {
        var errors = answer.Items.Select(item => item.Error).OfType<SyncError>().ToArray();
        foreach (var group in errors.GroupBy(error => (error.Kind, error.ErrorType)))
        {
            var first = group.First();
            logger.NotTaken(
                group.Count(),
                answer.Items.Count,
                batch.Entity.DataType,
                batch.Operation,
                first.Kind,
                first.ErrorType,
                first.HttpStatus,
                first.RequestId
            );
        }
    }
}
