using System.Net;
using System.Net.Sockets;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>A server on loopback that writes what the test says after it has read a request, and closes the connection.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, NetworkStream, Task> answer;
    private readonly bool readsRequest;
    private int connections;

    public RawServer(Func<string, NetworkStream, Task> answer, bool readsRequest = true)
    {
        this.answer = answer;
        this.readsRequest = readsRequest;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Endpoint => new($"http://127.0.0.1:{Port}/graphql");

    public int Connections => Volatile.Read(ref connections);

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await answer(readsRequest ? await ReadRequestAsync(stream) : "", stream);
                if (readsRequest)
                {
                    client.Client.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                // The client has left.
            }
        }
    }

    // Reads until nothing of the announced body is missing; a TLS greeting, which announces none, is one read.
    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = "";
        var buffer = new byte[65536];
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            text += System.Text.Encoding.Latin1.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || !text.StartsWith("POST", StringComparison.Ordinal))
            {
                return text;
            }

            if (end >= 0 && text.Length - end - 4 >= ContentLength(text[..end]))
            {
                return text;
            }
        }
    }

    private static int ContentLength(string head) =>
        head.Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line =>
                int.Parse(line.AsSpan(15), System.Globalization.CultureInfo.InvariantCulture)
            )
            .Single();
}
