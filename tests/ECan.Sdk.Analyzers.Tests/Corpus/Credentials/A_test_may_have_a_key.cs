// Silent: in a test project the key is of a stand-in.
// kind: test-project
namespace Cases;

public sealed class CloudFixture
{
    public AppSyncAuthorization Authorization { get; } =
        AppSyncAuthorization.ApiKey("da2-examplekeyexamplekey1234");
}
