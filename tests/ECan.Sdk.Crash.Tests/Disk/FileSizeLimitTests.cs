using System.Diagnostics;
using System.Globalization;
using ECan.Sdk.Crash.App.Work;

namespace ECan.Sdk.Crash.Tests.Disk;

/// <summary>A process whose files may not grow beyond a limit, as on a disk that is full.</summary>
public sealed class FileSizeLimitTests : DiskFixture
{
    private const int Kilobytes = 512;

    // 128 + SIGXFSZ of Linux.
    private const int EndedByLimit = 153;

    [Fact]
    public async Task Without_room_a_write_is_refused_and_the_process_goes_on_when_there_is_room_again()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere the limit of a process cannot be lifted from outside.
            return;
        }

        using var process = Start("trap '' XFSZ");
        var taken = new List<string>();
        var refusal = await FillAsync(process, taken);

        Assert.StartsWith(
            $"{Obedience.Threw}{nameof(QueueFileException)}: The queue file '{QueueFile}' could not be read or written",
            refusal,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(taken);
        Assert.Equal(refusal, await process.AddAsync("again", 20_000));

        await LiftLimitAsync(process.Id);
        Assert.Equal(Obedience.Done, await process.AddAsync("after", 20_000));
        Cloud.Faults.Offline = false;
        Assert.Equal(Obedience.Done, await process.SendAsync());
        await process.EndAsync();

        Assert.Equal(["after", .. taken], InCloud);
    }

    [Fact]
    public async Task What_was_taken_survives_a_process_that_ends_without_room()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var taken = new List<string>();
        using (var process = Start("trap '' XFSZ"))
        {
            await FillAsync(process, taken);
            await process.EndAsync();
        }

        await SendByNextAsync();

        Assert.Equal(taken, InCloud);
    }

    [Fact]
    public async Task What_was_taken_survives_the_signal_that_the_limit_sends()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var taken = new List<string>();
        using (var process = Start("true"))
        {
            // Unlike a disk that is full, the limit ends a process that does not ask to be spared.
            await Assert.ThrowsAsync<InvalidOperationException>(() => FillAsync(process, taken));
            Assert.Equal(EndedByLimit, await process.ExitAsync());
        }

        Assert.NotEmpty(taken);
        await SendByNextAsync();

        Assert.Equal(taken, InCloud.Take(taken.Count));
        Assert.InRange(InCloud.Count, taken.Count, taken.Count + 1);
    }

    private ObedientProcess Start(string first) =>
        ObedientProcess.Start(
            Settings(),
            "bash",
            "-c",
            // The runtime keeps its code in a file of two gigabytes in memory, unless it is told not to.
            string.Create(
                CultureInfo.InvariantCulture,
                $"{first}; ulimit -S -f {Kilobytes}; export DOTNET_EnableWriteXorExecute=0; exec \"$@\""
            ),
            "bash"
        );

    private async Task SendByNextAsync()
    {
        Cloud.Faults.Offline = false;
        using var next = ObedientProcess.Start(Settings());
        Assert.Equal(Obedience.Done, await next.SendAsync());
        await next.EndAsync();
    }

    private static async Task<string> FillAsync(ObedientProcess process, List<string> taken)
    {
        for (var number = 0; number < 200; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"skill-{number:000}");
            if (await process.AddAsync(key, 20_000) is var answer and not Obedience.Done)
            {
                return answer;
            }

            taken.Add(key);
        }

        throw new InvalidOperationException("The limit is not in force.");
    }

    private static async Task LiftLimitAsync(int process)
    {
        using var prlimit = Process.Start(
            "prlimit",
            [string.Create(CultureInfo.InvariantCulture, $"--pid={process}"), "--fsize=unlimited"]
        );
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
    }
}
