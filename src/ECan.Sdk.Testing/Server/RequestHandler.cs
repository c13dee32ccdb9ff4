using System.Globalization;
using System.Text;
using ECan.Sdk.Testing.Engine;
using ECan.Sdk.Testing.Faults;
using Microsoft.AspNetCore.Http;

namespace ECan.Sdk.Testing.Server;

/// <summary>Takes a request through faults, authorization and GraphQL.</summary>
internal sealed class RequestHandler(
    Func<HttpContext, bool> isCut,
    TimeProvider time,
    FaultSwitches faults,
    Authorizer authorizer,
    RequestLog log,
    GraphQLEngine engine
)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (isCut(http))
        {
            http.Abort();
            return;
        }

        var entry = log.Begin(http.Request.Headers);
        var plan = faults.TakeUnconditional();
        try
        {
            var answer = await AnswerOrFailAsync(http, entry, plan).ConfigureAwait(false);
            var cut = answer is null || plan.TakeCut(FaultKind.CutAfterExecution) || isCut(http);
            entry.Update(request =>
                request with
                {
                    Status = cut ? null : answer!.Status,
                    Executed = answer?.Executed ?? false,
                    Faults = plan.Applied,
                }
            );
            if (cut)
            {
                http.Abort();
            }
            else
            {
                await WriteAsync(http, entry.Request.RequestId, answer!).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client hung up, or the network was switched off, while it waited.
            entry.Update(request => request with { Faults = plan.Applied });
            http.Abort();
        }
    }

    private async Task<AppSyncAnswer?> AnswerOrFailAsync(
        HttpContext http,
        RequestLog.Entry entry,
        FaultPlan plan
    )
    {
        try
        {
            return await AnswerAsync(http, entry, plan).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is not (OperationCanceledException or IOException))
        {
            // A delegate of the options threw: the test's author is to see why.
            return AppSyncAnswer.Refused(500, "InternalFailure", exception.Message);
        }
    }

    /// <summary>The answer; null for none because the connection is to be cut.</summary>
    private async Task<AppSyncAnswer?> AnswerAsync(
        HttpContext http,
        RequestLog.Entry entry,
        FaultPlan plan
    )
    {
        if (plan.CutsBeforeReading)
        {
            await WaitAsync(plan, http.RequestAborted).ConfigureAwait(false);
            plan.TakeCut(FaultKind.CutBeforeReading);
            return null;
        }

        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted).ConfigureAwait(false);
        var request = GraphQLRequest.Read(body);
        entry.Read(
            body,
            request.Query,
            request.OperationName,
            request.VariablesJson,
            request.RootFields
        );
        faults.TakeConditional(plan, request.RootFields);

        await WaitAsync(plan, http.RequestAborted).ConfigureAwait(false);
        if (isCut(http) || plan.TakeCut(FaultKind.CutBeforeReading))
        {
            return null;
        }

        if (plan.TakeStatus() is { } status)
        {
            return Forced(status);
        }

        if (Misdirected(http.Request) is { } misdirected)
        {
            return misdirected;
        }

        if (authorizer.Check(http.Request.Headers) is { } refusal)
        {
            return refusal;
        }

        if (plan.TakeErrors() is { } errors)
        {
            return Forced(errors, request);
        }

        if (request.Refusal is { } malformed)
        {
            return malformed;
        }

        return await engine.ExecuteAsync(request, plan, http.RequestAborted).ConfigureAwait(false);
    }

    private Task WaitAsync(FaultPlan plan, CancellationToken cancellationToken)
    {
        var waiting = Task.Delay(plan.Delay, time, cancellationToken);
        // Only now: who has seen it counted may move the clock on.
        plan.MarkDelays();
        return waiting;
    }

    private static AppSyncAnswer? Misdirected(HttpRequest request)
    {
        if (request.Path != "/graphql")
        {
            return AppSyncAnswer.Refused(
                404,
                "UnknownOperationException",
                $"Nothing is served at {request.Path}."
            );
        }

        return HttpMethods.IsPost(request.Method)
            ? null
            : AppSyncAnswer.Refused(405, "UnknownOperationException", "Only POST is served.");
    }

    private static AppSyncAnswer Forced(FaultEffect.Status status) =>
        new(status.Code, status.Body)
        {
            ContentType = status.ContentType,
            ErrorType = status.ErrorType,
            RetryAfter = status.RetryAfter,
        };

    private static AppSyncAnswer Forced(FaultEffect.Errors errors, GraphQLRequest request) =>
        AppSyncAnswer.GraphQL(
            data: null,
            [
                new AppSyncError(errors.Message)
                {
                    ErrorType = errors.ErrorType,
                    Path = request.ResponseNames is [var first, ..] ? [first] : null,
                },
            ],
            executed: false
        );

    private static async Task WriteAsync(HttpContext http, string requestId, AppSyncAnswer answer)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["x-amzn-RequestId"] = requestId;
        if (answer.ErrorType is not null)
        {
            response.Headers["x-amzn-ErrorType"] = answer.ErrorType;
        }

        if (answer.RetryAfter is { } retryAfter)
        {
            response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        }

        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
    }
}
