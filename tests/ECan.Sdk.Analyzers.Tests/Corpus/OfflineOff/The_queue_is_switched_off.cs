// Reported as 1012: what is written without a network is lost.
namespace Cases;

public static class Cloud
{
    public static OfflineSyncOptions Options(Uri endpoint, AppSyncAuthorization authorization) =>
        new()
        {
            Endpoint = endpoint,
            Authorization = authorization,
            Entities = ECanSync.Entities,
            OfflineSyncEnabled = false, // expect ECAN1012
        };
}
