namespace ECan.Sdk.Cloud;

/// <summary>
/// How the cloud was found the last time. Out of reach until it answers again: that the circuit lets a request through is no
/// answer yet, so an app is not told "online" each time that it is only tried.
/// </summary>
internal sealed class CloudStatus
{
    private readonly Lock gate = new();
    private CloudState state = CloudState.Online;

    public event Action<CloudState>? Changed;

    public CloudState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    public void Set(CloudState value)
    {
        lock (gate)
        {
            if (state == value)
            {
                return;
            }

            state = value;
        }

        Changed?.Invoke(value);
    }
}
