using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ECan.Sdk.Testing.Server;

/// <summary>Keeps the requests in the order of their arrival. Never sees a credential.</summary>
internal sealed class RequestLog(TimeProvider time, bool record, ChangeSignal changed)
{
    private static readonly FrozenSet<string> Secret = FrozenSet.ToFrozenSet(
        ["authorization", "x-api-key", "x-amz-security-token", "cookie", "proxy-authorization"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly ChangeSignal changed = changed;
    private readonly Lock gate = new();
    private readonly List<RecordedRequest> requests = [];
    private int generation;

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            generation++;
        }
    }

    public Entry Begin(IHeaderDictionary headers)
    {
        var request = new RecordedRequest
        {
            RequestId = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
            ReceivedAt = time.GetUtcNow(),
            Headers = headers
                .Where(header => !Secret.Contains(header.Key))
                .ToFrozenDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
        };
        Entry entry;
        lock (gate)
        {
            if (record)
            {
                requests.Add(request);
            }

            entry = new Entry(this, request, requests.Count - 1, generation);
        }

        this.changed.Raise();
        return entry;
    }

    /// <summary>The place of one request in the log.</summary>
    internal sealed class Entry(RequestLog log, RecordedRequest request, int index, int generation)
    {
        public RecordedRequest Request { get; private set; } = request;

        public void Update(Func<RecordedRequest, RecordedRequest> change)
        {
            lock (log.gate)
            {
                Request = change(Request);
                if (index >= 0 && generation == log.generation && index < log.requests.Count)
                {
                    log.requests[index] = Request;
                }
            }

            log.changed.Raise();
        }

        /// <summary>Fills in what the body says.</summary>
        public void Read(
            string body,
            string? query,
            string? operationName,
            JsonObject? variables,
            IReadOnlyList<string> fields
        ) =>
            Update(request =>
                request with
                {
                    Body = body,
                    Query = query,
                    OperationName = operationName,
                    Variables = variables,
                    Fields = fields,
                }
            );
    }
}
