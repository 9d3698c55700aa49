using System.Diagnostics;

namespace Kinora.MediaTests.Cli;

/// <summary>What is left when someone kills ffmpeg, or Kinora itself, in the middle of a film.</summary>
public sealed class KillingTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_killed_encoder_fails_the_film_and_leaves_nothing()
    {
        using var kinora = StartLongFilm();
        var error = kinora.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await KillAsync(await EncoderOfAsync(kinora));
        await EndAsync(kinora);
        Assert.Equal(1, kinora.ExitCode);
        Assert.Contains("kinora: ffmpeg was ended by SIGKILL", await error);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Folder));
    }

    [Fact]
    public async Task When_Kinora_is_killed_its_tools_die_and_its_next_film_tidies_up()
    {
        using var kinora = StartLongFilm();
        var encoder = await EncoderOfAsync(kinora);
        await KillAsync(kinora.Id);
        await EndAsync(kinora);
        await Soon.Async(() => HasEnded(encoder));
        Assert.False(folder.Has("film.mp4"));
        Assert.Single(Directory.GetDirectories(folder.Folder, ".kinora-*"));

        var next = await CommandFolder.RunInsideAsync(
            "make", "--title", "x", "--duration", "0.5", "--size", "64x48", "--encoder", "software", "--out", folder.PathOf("next.mp4"));
        Assert.True(next.ExitCode == 0, next.Error);
        Assert.Equal([folder.PathOf("next.mp4")], Directory.GetFileSystemEntries(folder.Folder));
    }

    private Process StartLongFilm()
    {
        var start = folder.Start("make", "--title", "x", "--duration", "5m", "--encoder", "software", "--out", "film.mp4");
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }

    private static Task<int> EncoderOfAsync(Process kinora) => Soon.Async(
        () => ChildrenOf(kinora.Id).FirstOrDefault(child => CommandOf(child).Contains("rawvideo", StringComparison.Ordinal)), encoder => encoder > 0);

    private static IEnumerable<int> ChildrenOf(int process) => Directory.GetDirectories($"/proc/{process}/task")
        .SelectMany(task => ReadOrNothing(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(int.Parse);

    // Started through a chain of launchers: it is ffmpeg once that stands first.
    private static string CommandOf(int process)
    {
        var words = ReadOrNothing($"/proc/{process}/cmdline").Split('\0');
        return words[0].EndsWith("ffmpeg", StringComparison.Ordinal) ? string.Join(' ', words) : "";
    }

    // A dead child that no one has asked about yet is a zombie: ended all the same.
    private static bool HasEnded(int process) => ReadOrNothing($"/proc/{process}/stat") is var stat && (stat == "" || stat.Contains(") Z ", StringComparison.Ordinal));

    private static string ReadOrNothing(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return ""; // it ended meanwhile
        }
    }

    private static async Task KillAsync(int process) => await Outcome.OfAsync(new ProcessStartInfo("kill", ["-s", "KILL", $"{process}"]));

    private static Task EndAsync(Process process) => process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Soon.Patience);
}
