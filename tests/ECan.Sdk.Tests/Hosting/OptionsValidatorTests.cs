using ECan.Sdk.Hosting;
using ECan.Sdk.Tests.Sync;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.Tests.Hosting;

public sealed class OptionsValidatorTests
{
    public static TheoryData<string, Action<OfflineSyncOptions>, string[]> Wrong =>
        new()
        {
            { "Endpoint", o => o.Endpoint = null, ["is required", "Set it to"] },
            {
                "Endpoint",
                o => o.Endpoint = new("/graphql", UriKind.Relative),
                ["'/graphql'", "absolute"]
            },
            {
                "Endpoint",
                o => o.Endpoint = new("http://example.com/graphql"),
                ["'http://example.com/graphql'", "https"]
            },
            {
                "Endpoint",
                o => o.Endpoint = new("https://user:secret@example.com/graphql"),
                ["user name or password", "Authorization"]
            },
            { "Endpoint", o => o.Endpoint = new("ftp://example.com/x"), ["'ftp://example.com/x'"] },
            { "Authorization", o => o.Authorization = null, ["is not set", "Set it to"] },
            { "Entities", o => o.Entities = [], ["is empty", "ECanSync.Entities"] },
            {
                "Entities",
                o => o.Entities = [.. TestEntities.All, TestEntities.Skills()],
                ["'skill'", "2 definitions"]
            },
            {
                "Entities",
                o => o.Entities = [.. TestEntities.All, TestEntities.Skills("talent")],
                ["'skill', 'talent'"]
            },
            { "QueueDirectory", o => o.QueueDirectory = " ", ["empty"] },
            { "ApplicationName", o => o.ApplicationName = "a/b", ["'a/b'"] },
            { "ApplicationName", o => o.ApplicationName = "..", ["'..'"] },
            { "MaxRetries", o => o.MaxRetries = 0, ["is 0", "from 1 to 100"] },
            { "MaxRetries", o => o.MaxRetries = 101, ["is 101"] },
            {
                "AutoRetryInterval",
                o => o.AutoRetryInterval = TimeSpan.FromMilliseconds(999),
                ["from 00:00:01 to 1.00:00:00"]
            },
            { "AutoRetryInterval", o => o.AutoRetryInterval = TimeSpan.FromDays(2), ["is 2."] },
            { "RequestTimeout", o => o.RequestTimeout = TimeSpan.Zero, ["is 00:00:00"] },
            { "RequestTimeout", o => o.RequestTimeout = Timeout.InfiniteTimeSpan, ["from"] },
            { "OutcomeUnknownHold", o => o.OutcomeUnknownHold = -TimeSpan.FromTicks(1), ["from"] },
            { "StartupDrainTimeout", o => o.StartupDrainTimeout = TimeSpan.FromDays(1), ["from"] },
            { "StopTimeout", o => o.StopTimeout = -TimeSpan.FromTicks(1), ["from"] },
            { "MaxBatchCount", o => o.MaxBatchCount = 0, ["is 0", "from 1 to 1000"] },
            { "MaxBatchBytes", o => o.MaxBatchBytes = 1023, ["from 1024 to 16777216"] },
            { "MaxTaskBytes", o => o.MaxTaskBytes = 1023, ["is 1023", "from 1024 to 16777216"] },
            { "MaxTaskBytes", o => o.MaxTaskBytes = 17 * 1024 * 1024, ["is 17825792"] },
            { "MaxQueueBytes", o => o.MaxQueueBytes = 1024 * 1024 - 1, ["from 1048576 to"] },
            { "MaxQueueBytes", o => o.MaxQueueBytes = (1L << 40) + 1, ["is 1099511627777"] },
            {
                "MaxQueueBytes",
                o => (o.MaxTaskBytes, o.MaxQueueBytes) = (2 * 1024 * 1024, 1024 * 1024),
                ["is 1048576", "MaxTaskBytes is 2097152"]
            },
            { "MaxParallelBatches", o => o.MaxParallelBatches = 65, ["from 1 to 64"] },
            { "Durability", o => o.Durability = (QueueDurability)7, ["is 7", "Full, Normal"] },
            { "StartupDrain", o => o.StartupDrain = (StartupDrain)7, ["Background, Wait, None"] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_option_is_named_with_its_value_and_what_to_do(
        string option,
        Action<OfflineSyncOptions> spoil,
        string[] words
    )
    {
        var options = Valid();
        spoil(options);

        var exception = Assert.Throws<OptionsValidationException>(() =>
            OfflineSyncManager.Create(options)
        );

        var failure = Assert.Single(exception.Failures);
        Assert.StartsWith($"OfflineSyncOptions.{option} ", failure, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, failure, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var result = new OfflineSyncOptionsValidator().Validate(name: null, new());
        Assert.Equal(3, result.Failures!.Count());
    }

    [Theory]
    [InlineData("https://example.com/graphql")]
    [InlineData("http://localhost:8080/graphql")]
    [InlineData("http://127.0.0.1/graphql")]
    [InlineData("http://[::1]/graphql")]
    public void Good_options_are_good(string endpoint)
    {
        var options = Valid();
        options.Endpoint = new(endpoint);
        options.OutcomeUnknownHold = TimeSpan.Zero;
        options.StopTimeout = TimeSpan.Zero;
        Assert.True(new OfflineSyncOptionsValidator().Validate(name: null, options).Succeeded);
    }

    private static OfflineSyncOptions Valid() =>
        new()
        {
            Endpoint = new("https://example.com/graphql"),
            Authorization = new TestAuthorization("key"),
            Entities = TestEntities.All,
        };
}
