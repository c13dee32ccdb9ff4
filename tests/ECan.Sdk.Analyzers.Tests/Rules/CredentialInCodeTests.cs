using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Rules;

/// <summary>ECAN1008: a key or a token stands in the code.</summary>
public sealed class CredentialInCodeTests
{
    private static readonly Dictionary<string, string> TestProject = new()
    {
        ["IsTestProject"] = "true",
    };

    [Theory]
    [InlineData("[|AppSyncAuthorization.ApiKey(\"da2-abc\")|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(Constant)|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(Once)|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(Property)|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(Initialized)|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(\"da2-\" + Constant)|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(Given() ?? \"da2-abc\")|]")]
    [InlineData("[|AppSyncAuthorization.ApiKey(Given() is { } key ? key : Constant)|]")]
    [InlineData("[|AppSyncAuthorization.CognitoUserPools(_ => new ValueTask<string>(\"eyJ\"))|]")]
    [InlineData("[|AppSyncAuthorization.OpenIdConnect(_ => new(Constant))|]")]
    [InlineData("[|AppSyncAuthorization.Lambda(_ => ValueTask.FromResult(\"eyJ\"))|]")]
    [InlineData(
        "[|AppSyncAuthorization.CognitoUserPools((_, _) => { return ValueTask.FromResult(Once); })|]"
    )]
    [InlineData(
        "[|AppSyncAuthorization.Lambda(async token => { await Task.Yield(); return \"eyJ\"; })|]"
    )]
    public async Task A_credential_in_the_code_is_reported(string expression)
    {
        await Marked.AssertAsync(RuleIds.CredentialInCode, Source(expression));
        await Marked.AssertAsync(
            RuleIds.CredentialInCode,
            Source(
                expression
                    .Replace("[|", "", StringComparison.Ordinal)
                    .Replace("|]", "", StringComparison.Ordinal)
            ),
            TestProject
        );
    }

    [Theory]
    [InlineData("AppSyncAuthorization.ApiKey(Given()!)")]
    [InlineData("AppSyncAuthorization.ApiKey(Given() ?? \"\")")]
    [InlineData(
        "AppSyncAuthorization.ApiKey(Given() ?? throw new InvalidOperationException(\"No key.\"))"
    )]
    [InlineData("AppSyncAuthorization.ApiKey(Environment.GetEnvironmentVariable(Constant)!)")]
    [InlineData("AppSyncAuthorization.ApiKey(ReadOnce)")]
    [InlineData("AppSyncAuthorization.CognitoUserPools(GetAsync)")]
    [InlineData("AppSyncAuthorization.CognitoUserPools(token => GetAsync(token))")]
    [InlineData("AppSyncAuthorization.CognitoUserPools(async token => await GetAsync(token))")]
    [InlineData("AppSyncAuthorization.Lambda(_ => new(Given()!))")]
    public Task A_credential_from_elsewhere_is_left_alone(string expression) =>
        Marked.AssertAsync(RuleIds.CredentialInCode, Source(expression));

    [Fact]
    public Task A_local_that_holds_a_literal_is_followed() =>
        Marked.AssertAsync(
            RuleIds.CredentialInCode,
            Marked.InMethod(
                "var key = \"da2-abc\"; var authorization = [|AppSyncAuthorization.ApiKey(key)|];"
            )
        );

    [Fact]
    public Task A_local_that_gets_another_value_is_not() =>
        Marked.AssertAsync(
            RuleIds.CredentialInCode,
            Marked.InMethod(
                "var key = \"none\"; key = Console.ReadLine()!; var authorization = AppSyncAuthorization.ApiKey(key);"
            )
        );

    [Fact]
    public async Task The_message_says_which_credential_it_is()
    {
        var key = await Marked.AssertAsync(
            RuleIds.CredentialInCode,
            Source("[|AppSyncAuthorization.ApiKey(Constant)|]")
        );
        var token = await Marked.AssertAsync(
            RuleIds.CredentialInCode,
            Source("[|AppSyncAuthorization.Lambda(_ => new(Constant))|]")
        );

        Assert.Equal(
            "The API key is written into the code. Take it from the configuration or a secret store.",
            Assert.Single(key).GetMessage(null)
        );
        Assert.StartsWith(
            "The token is written",
            Assert.Single(token).GetMessage(null),
            StringComparison.Ordinal
        );
    }

    private static string Source(string expression) =>
        $$"""
            public sealed class Case
            {
                private const string Constant = "da2-constant";
                private static readonly string Once = "da2-once";
                private static readonly string ReadOnce = Console.ReadLine()!;
                private static string Property => "da2-property";
                private static string Initialized { get; } = "da2-initialized";

                public AppSyncAuthorization Create() => {{expression}};

                private static string? Given() => Console.ReadLine() is { Length: > 0 } line ? line : ReadOnce;

                private static async ValueTask<string> GetAsync(CancellationToken token)
                {
                    await Task.Delay(1, token);
                    return Once + Property + Initialized + Constant;
                }
            }
            """;
}
