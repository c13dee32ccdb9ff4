using System.Text.Json;
using ECan.Sdk.Cloud;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ECan.Sdk.Tests.Cloud.CloudFixture;

namespace ECan.Sdk.Tests.Cloud;

public sealed class SecretTests
{
    /// <summary>Whatever is played, and however loudly the credential is repeated by the other side, it is nowhere to be read.</summary>
    [Property(MaxTest = 200, Arbitrary = [typeof(Tokens)])]
    public async Task No_credential_is_in_a_log_line_or_an_error(
        SecretToken first,
        SecretToken second,
        int seed
    )
    {
        var play = new Random(seed).Next(Plays.Length);
        var (texts, secrets) = await PlayAsync(play, first.Value, second.Value);

        Assert.NotEmpty(texts);
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Authorization_types_tell_nothing()
    {
        string[] texts =
        [
            AppSyncAuthorization.ApiKey("da2-secret").ToString()!,
            AppSyncAuthorization.Lambda(_ => new("secret")).ToString()!,
            new TokenRequest("anna", "secret").ToString(),
            new AuthorizationRequest
            {
                Uri = new Uri("https://cloud.example/graphql"),
                Method = HttpMethod.Post,
                Body = "secret"u8.ToArray(),
                RejectedToken = "secret",
            }.ToString(),
        ];

        Assert.All(texts, text => Assert.DoesNotContain("secret", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln expired")]
    [InlineData("IDX10223: token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln expired")]
    [InlineData("key da2-abcdefghijklmnopqrstuvwxyz expired")]
    public void Credentials_are_known_by_their_look(string text)
    {
        var masked = new SecretMask().Apply(text);

        Assert.DoesNotContain("eyJ", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdef", masked, StringComparison.Ordinal);
        Assert.EndsWith(" expired", masked, StringComparison.Ordinal);
    }

    [Fact]
    public void Ordinary_words_stay()
    {
        const string text = "The bearer of this may not access addSkills on type Mutation.";
        Assert.Equal(text, new SecretMask().Apply(text));
    }

    private static readonly Action<CloudFixture, string, string>[] Plays =
    [
        (f, a, b) =>
            f
                .Network.Answers(Errors($"refused {a}", "UnauthorizedException"), 401)
                .Answers(Errors($"refused {b} after {a}", "UnauthorizedException"), 401),
        (f, a, _) => f.Network.Answers($"<html><title>{a}</title></html>", 403, "text/html"),
        (f, a, _) => f.Network.Answers(Errors($"no, {a}", null)),
        (f, a, _) =>
            f.Network.Answers(
                JsonSerializer.Serialize(
                    new { data = new { addSkills = JsonSerializer.Serialize(new { error = a }) } }
                )
            ),
        (f, a, _) =>
            f
                .Network.Then((_, _) => throw new HttpRequestException(HttpRequestError.Unknown, a))
                .Then((_, _) => throw new HttpRequestException(HttpRequestError.Unknown, a)),
        (f, a, _) => f.Options.Authorization = AppSyncAuthorization.Lambda(_ => new(a + "\r\n")),
        (f, a, b) =>
        {
            f.Network.Answers("", 401);
            f.Options.Authorization = AppSyncAuthorization.Lambda(
                (r, _) =>
                    r.RejectedToken is null
                        ? new(a)
                        : throw new InvalidOperationException($"{a} cannot be exchanged")
            );
        },
    ];

    private static string Errors(string message, string? errorType) =>
        JsonSerializer.Serialize(
            new { data = (object?)null, errors = new[] { new { message, errorType } } }
        );

    private static async Task<(IReadOnlyList<string> Texts, string[] Secrets)> PlayAsync(
        int play,
        string first,
        string second
    )
    {
        using var fixture = new CloudFixture();
        fixture.Options.Authorization = AppSyncAuthorization.Lambda(
            (request, _) => new(request.RejectedToken is null ? first : second)
        );
        Plays[play](fixture, first, second);
        var answer = await fixture.RunAsync(
            fixture.SendAsync(Skills.Json, SyncOperation.Add, Item("s1"))
        );
        return (
            [.. fixture.Log.Lines, .. answer.Items.Select(item => item.Error!.ToString())],
            [first, second]
        );
    }
}

/// <summary>A credential: printable, and long enough not to be a part of an ordinary word.</summary>
public sealed record SecretToken(string Value);

public static class Tokens
{
    public static Arbitrary<SecretToken> Token() =>
        (
            from prefix in Gen.Elements("", "Bearer ", "eyJhbGciOiJIUzI1NiJ9.", "da2-")
            from text in Gen.NonEmptyListOf(
                Gen.Choose('!', '~')
                    .Where(c => c is not ('"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`'))
            )
            where text.Count >= 8
            from times in Gen.Elements(1, 40)
            select new SecretToken(
                $"{prefix}{string.Concat(Enumerable.Repeat(new string([.. text.Select(c => (char)c)]), times))}"
            )
        ).ToArbitrary();
}
