// Reported as 1008 where it is used: a constant is a literal with a name.
namespace Cases;

public static class Cloud
{
    private const string Key = "da2-examplekey" + "examplekey1234";

    public static AppSyncAuthorization Authorization()
    {
        return AppSyncAuthorization.ApiKey(Key); // expect ECAN1008
    }
}
