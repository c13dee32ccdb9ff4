using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Testing.Server;

/// <summary>
/// Kestrel's listener with a switch: off, the port refuses connections for real and open ones are cut; on, the same port serves again.
/// While off, a bound socket that does not listen keeps the port from being given to somebody else.
/// </summary>
internal sealed class RefusableListener : IConnectionListenerFactory, IConnectionListener
{
    private static readonly object EpochKey = new();
    private static readonly TimeSpan ForkPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<ConnectionContext, byte> open = new();
    private readonly SocketConnectionContextFactory contexts = new(
        new SocketConnectionFactoryOptions(),
        NullLogger.Instance
    );
    private IPEndPoint endPoint = new(IPAddress.Loopback, 0);
    private Socket? listening;
    private Socket? placeholder;
    private TaskCompletionSource changed = NewSignal();
    private bool closed;
    private int epoch;

    public EndPoint EndPoint => endPoint;

    public int Port => endPoint.Port;

    public ValueTask<IConnectionListener> BindAsync(
        EndPoint endpoint,
        CancellationToken cancellationToken = default
    )
    {
        lock (gate)
        {
            endPoint = (IPEndPoint)endpoint;
            try
            {
                Listen();
            }
            catch (SocketException exception)
                when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Kestrel makes of this the IOException that callers of any server expect.
                throw new AddressInUseException(exception.Message, exception);
            }

            endPoint = (IPEndPoint)listening!.LocalEndPoint!;
        }

        return ValueTask.FromResult<IConnectionListener>(this);
    }

    /// <summary>Switches the network off or on; in force on return.</summary>
    public void SetRefusing(bool refusing)
    {
        lock (gate)
        {
            if (closed || refusing == listening is null)
            {
                return;
            }

            if (refusing)
            {
                Refuse();
            }
            else
            {
                Listen();
            }

            Signal();
        }

        if (refusing)
        {
            CutOpenConnections();
        }
    }

    /// <summary>
    /// Whether a connection was accepted before the network was last switched off. Cutting it takes Kestrel a moment, in which a request
    /// on it could still be carried out.
    /// </summary>
    public bool IsCut(IDictionary<object, object?> connectionItems) =>
        !Equals(connectionItems[EpochKey], Volatile.Read(ref epoch));

    public async ValueTask<ConnectionContext?> AcceptAsync(
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            var (listening, changed) = Current();
            if (changed is null)
            {
                return null;
            }

            if (listening is null)
            {
                await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            Socket accepted;
            try
            {
                accepted = await listening.AcceptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
                when (exception is SocketException or ObjectDisposedException)
            {
                // Either the switch closed the listener, or the client was gone before it was accepted.
                continue;
            }

            if (Admit(accepted, listening) is { } connection)
            {
                return connection;
            }
        }
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            closed = true;
            listening?.Dispose();
            placeholder?.Dispose();
            listening = placeholder = null;
            Signal();
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await UnbindAsync().ConfigureAwait(false);
        contexts.Dispose();
    }

    private (Socket? Listening, Task? Changed) Current()
    {
        lock (gate)
        {
            return (listening, closed ? null : changed.Task);
        }
    }

    private ConnectionContext? Admit(Socket accepted, Socket listening)
    {
        accepted.NoDelay = true;
        ConnectionContext connection;
        lock (gate)
        {
            if (!ReferenceEquals(listening, this.listening))
            {
                accepted.Close(timeout: 0);
                return null;
            }

            connection = contexts.Create(accepted);
            connection.Items[EpochKey] = epoch;
            open[connection] = 0;
        }

        connection.ConnectionClosed.Register(() => open.TryRemove(connection, out _));
        return connection;
    }

    private void Listen()
    {
        // A new port is either free or not; one that was ours is free again in a moment.
        var patience = placeholder is null ? TimeSpan.Zero : ForkPatience;
        placeholder?.Dispose();
        placeholder = null;
        listening = Bind(patience);
        listening.Listen(512);
    }

    private void Refuse()
    {
        listening?.Dispose();
        listening = null;
        epoch++;
        placeholder = Bind(ForkPatience);
    }

    /// <summary>
    /// Takes the port. A process that the test's own starts holds copies of its sockets until it runs its program: as long as that
    /// takes, a port that was just given up is still in use, and somebody still answers there.
    /// </summary>
    private Socket Bind(TimeSpan patience)
    {
        using var never = new ManualResetEventSlim();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var socket = new Socket(
                AddressFamily.InterNetwork,
                SocketType.Stream,
                ProtocolType.Tcp
            );
            try
            {
                socket.Bind(endPoint);
                return socket;
            }
            catch (SocketException error)
                when (error.SocketErrorCode is SocketError.AddressAlreadyInUse && waited < patience)
            {
                socket.Dispose();
                never.Wait(Pause);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private void CutOpenConnections()
    {
        foreach (var connection in open.Keys)
        {
            connection.Abort(new ConnectionAbortedException("The network was switched off."));
        }
    }

    private void Signal()
    {
        changed.TrySetResult();
        changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
