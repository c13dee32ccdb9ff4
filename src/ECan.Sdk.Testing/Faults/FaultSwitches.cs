using ECan.Sdk.Testing.Faults;

namespace ECan.Sdk.Testing;

/// <summary>Switches on what goes wrong. Safe for any number of threads; a change counts for requests that arrive after it.</summary>
public sealed class FaultSwitches
{
    private readonly Lock gate = new();
    private readonly Action<bool> setOffline;
    private readonly Action changed;
    private readonly List<Queued> queue = [];
    private readonly List<Lasting> lasting = [];
    private readonly int[] applied = new int[Enum.GetValues<FaultKind>().Length];
    private bool offline;

    internal FaultSwitches(Action<bool> setOffline, Action changed)
    {
        this.setOffline = setOffline;
        this.changed = changed;
    }

    /// <summary>
    /// Whether the server is out of reach: the port refuses connections, and connections that are open are cut.
    /// In force when the setter returns. Entities stay.
    /// </summary>
    /// <value>Default: false.</value>
    public bool Offline
    {
        get
        {
            lock (gate)
            {
                return offline;
            }
        }
        set
        {
            lock (gate)
            {
                if (offline == value)
                {
                    return;
                }

                setOffline(value);
                offline = value;
                if (value)
                {
                    applied[(int)FaultKind.Offline]++;
                }
            }
        }
    }

    /// <summary>Applies a fault to coming requests, one after the other; each request takes the first in the queue that fits it.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">For how many requests.</param>
    public void Enqueue(Fault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (gate)
        {
            queue.Add(new Queued(fault, times));
        }
    }

    /// <summary>Applies a fault to each request that fits, until the result is disposed or <see cref="Clear"/> is called.</summary>
    /// <param name="fault">The fault; several in use are applied together.</param>
    public IDisposable Use(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var added = new Lasting(this, fault);
        lock (gate)
        {
            lasting.Add(added);
        }

        return added;
    }

    /// <summary>Switches everything off, and the network on. The counters stay.</summary>
    public void Clear()
    {
        lock (gate)
        {
            queue.Clear();
            lasting.Clear();
        }
        Offline = false;
    }

    /// <summary>How many faults wait in the queue.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return queue.Sum(queued => queued.Left);
            }
        }
    }

    /// <summary>How many times a kind of fault was applied.</summary>
    /// <param name="kind">The kind.</param>
    public int Applied(FaultKind kind)
    {
        lock (gate)
        {
            return applied[(int)kind];
        }
    }

    /// <summary>Takes what applies to a request whatever it calls: to be asked before the request is read.</summary>
    internal FaultPlan TakeUnconditional()
    {
        var plan = new FaultPlan(Count);
        lock (gate)
        {
            foreach (var use in lasting)
            {
                if (use.Fault.Field is null)
                {
                    plan.Add(use.Fault);
                }
            }

            if (queue is [{ Fault.Field: null }, ..])
            {
                Dequeue(0, plan);
            }
        }

        return plan;
    }

    /// <summary>Adds what applies to a request because of the fields that it calls.</summary>
    internal void TakeConditional(FaultPlan plan, IReadOnlyList<string> fields)
    {
        lock (gate)
        {
            foreach (var use in lasting)
            {
                if (use.Fault.Field is { } field && fields.Contains(field, StringComparer.Ordinal))
                {
                    plan.Add(use.Fault);
                }
            }

            if (plan.TookQueued)
            {
                return;
            }

            var first = queue.FindIndex(queued => Fits(queued.Fault, fields));
            if (first >= 0)
            {
                Dequeue(first, plan);
            }
        }
    }

    private static bool Fits(Fault fault, IReadOnlyList<string> fields) =>
        fault.Field is null || fields.Contains(fault.Field, StringComparer.Ordinal);

    private void Dequeue(int index, FaultPlan plan)
    {
        var queued = queue[index];
        plan.Add(queued.Fault);
        plan.TookQueued = true;
        if (--queued.Left == 0)
        {
            queue.RemoveAt(index);
        }
    }

    private void Count(FaultKind kind)
    {
        lock (gate)
        {
            applied[(int)kind]++;
        }

        changed();
    }

    private sealed class Queued(Fault fault, int left)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; } = left;
    }

    private sealed class Lasting(FaultSwitches owner, Fault fault) : IDisposable
    {
        public Fault Fault { get; } = fault;

        public void Dispose()
        {
            lock (owner.gate)
            {
                owner.lasting.Remove(this);
            }
        }
    }
}
