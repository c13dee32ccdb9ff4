// Reported as 1008: the key is a literal.
namespace Cases;

public static class Cloud
{
    public static OfflineSyncOptions Options(Uri endpoint) =>
        new()
        {
            Endpoint = endpoint,
            Authorization = AppSyncAuthorization.ApiKey("da2-examplekeyexamplekey1234"), // expect ECAN1008
            Entities = ECanSync.Entities,
        };
}
