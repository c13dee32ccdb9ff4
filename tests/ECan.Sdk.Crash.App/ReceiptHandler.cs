using System.Globalization;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App;

/// <summary>Names each request, and notes which ones were answered in good time: of the others nobody knows what the SDK made of them.</summary>
internal sealed class ReceiptHandler(string process, Journal journal)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>The header with the name.</summary>
    public const string Header = "x-crash-request";

    private int requests;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{process}-{Interlocked.Increment(ref requests)}"
        );
        request.Headers.Add(Header, name);
        var begun = TimeProvider.System.GetTimestamp();
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);

        // One that is late may run into the time limit after this line: then nobody may rely on the answer.
        if (TimeProvider.System.GetElapsedTime(begun) < JournaledManager.RequestTimeout / 3)
        {
            journal.Write(new Answered(name));
        }

        return response;
    }
}
