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

    private readonly ChangeSignal _changed = changed;
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private int _generation;

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_lock)
            return [.. _requests];
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _generation++;
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
        lock (_lock)
        {
            if (record)
                _requests.Add(request);
            entry = new Entry(this, request, _requests.Count - 1, _generation);
        }

        _changed.Raise();
        return entry;
    }

    /// <summary>The place of one request in the log.</summary>
    internal sealed class Entry(RequestLog log, RecordedRequest request, int index, int generation)
    {
        public RecordedRequest Request { get; private set; } = request;

        public void Update(Func<RecordedRequest, RecordedRequest> change)
        {
            lock (log._lock)
            {
                Request = change(Request);
                if (index >= 0 && generation == log._generation && index < log._requests.Count)
                    log._requests[index] = Request;
            }

            log._changed.Raise();
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
